package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimObject;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the attributes in which two bodies of a resource differ. */
public final class Changes {

  private Changes() {}

  /** Returns the whole attributes that differ, in order. */
  public static Set<AttributePath> between(ScimObject before, ScimObject after) {
    Set<AttributePath> changed = new LinkedHashSet<>();
    for (String name : differing(before, after)) {
      if (name.indexOf(':') < 0) {
        changed.add(AttributePath.of(name));
      } else {
        differing(Values.object(before.get(name)), Values.object(after.get(name)))
            .forEach(inner -> changed.add(AttributePath.ofExtension(name, inner)));
      }
    }
    return changed;
  }

  private static Set<String> differing(ScimObject before, ScimObject after) {
    Set<String> names = new LinkedHashSet<>(before.names());
    names.addAll(after.names());
    names.removeIf(name -> equal(before.get(name), after.get(name)));
    return names;
  }

  private static boolean equal(@Nullable Object before, @Nullable Object after) {
    return before == after || Objects.equals(before, after);
  }
}
