package dev.scimlet.value;

import dev.scimlet.attribute.AttributePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute in which two bodies of a resource differ, for whoever tells others what became of a
 * resource: events, audit trails, dry runs.
 *
 * @param path the whole attribute, never a sub-attribute
 * @param before its value in the first body, or null if it had none
 * @param after its value in the second body, or null if it has none
 */
public record AttributeChange(
    AttributePath path, @Nullable ScimValue before, @Nullable ScimValue after) {

  /**
   * Checks the components.
   *
   * @param path as the component
   * @param before as the component
   * @param after as the component
   */
  public AttributeChange {
    Objects.requireNonNull(path);
  }

  /**
   * Compares two bodies, names canonical, extensions under their URIs. Attributes of extensions are
   * compared one by one, everything else as a whole; the order of values counts, that of names does
   * not.
   *
   * @param before the first body; an empty one to learn of everything in the second
   * @param after the second body
   * @return what differs, in the order of the first body and then of the second; empty if the
   *     bodies are equal
   */
  public static List<AttributeChange> between(ScimObject before, ScimObject after) {
    List<AttributeChange> changes = new ArrayList<>();
    for (String name : differing(before, after)) {
      if (name.indexOf(':') < 0) {
        changes.add(of(AttributePath.of(name), before, after));
      } else {
        ScimObject inside = container(before, name);
        ScimObject insideAfter = container(after, name);
        for (String inner : differing(inside, insideAfter)) {
          changes.add(of(AttributePath.ofExtension(name, inner), inside, insideAfter));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static AttributeChange of(AttributePath path, ScimObject before, ScimObject after) {
    String name = Objects.requireNonNull(path.attribute());
    return new AttributeChange(path, before.get(name), after.get(name));
  }

  private static Set<String> differing(ScimObject before, ScimObject after) {
    Set<String> names = new LinkedHashSet<>(before.names());
    names.addAll(after.names());
    names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    return names;
  }

  private static ScimObject container(ScimObject body, String uri) {
    ScimObject members = body.getObject(uri);
    return members == null ? ScimObject.empty() : members;
  }
}
