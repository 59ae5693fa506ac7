package dev.scimlet.resource;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the typed views read and write their components with. A value of another type is absent. */
final class ViewFields {

  private ViewFields() {}

  static @Nullable String text(AttributeSource source, String name) {
    return source.get(name) instanceof ScimString string ? string.value() : null;
  }

  static @Nullable Boolean flag(AttributeSource source, String name) {
    return source.get(name) instanceof ScimBoolean flag ? flag.value() : null;
  }

  static <T> @Nullable T object(AttributeSource source, String name, Function<ScimObject, T> read) {
    return source.get(name) instanceof ScimObject object ? read.apply(object) : null;
  }

  static <T> List<T> list(AttributeSource source, String name, Function<ScimObject, T> read) {
    List<T> list = new ArrayList<>();
    if (source.get(name) instanceof ScimArray array) {
      for (ScimValue value : array) {
        if (value instanceof ScimObject object) {
          list.add(read.apply(object));
        }
      }
    }
    return List.copyOf(list);
  }

  static void put(ScimObject.Builder target, String name, ScimObject value) {
    if (!value.isEmpty()) {
      target.put(name, value);
    }
  }

  static <T> void put(
      ScimObject.Builder target, String name, List<T> list, Function<T, ScimObject> write) {
    if (!list.isEmpty()) {
      target.put(name, ScimArray.of(list.stream().map(write).toList()));
    }
  }
}
