package dev.scimlet.testkit;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** Finds a value by its JSON pointer, RFC 6901. */
final class JsonPointer {

  private JsonPointer() {}

  static @Nullable ScimValue find(ScimValue document, String pointer) {
    ScimValue value = document;
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      value = step(value, token.replace("~1", "/").replace("~0", "~"));
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  private static @Nullable ScimValue step(@Nullable ScimValue value, String token) {
    if (value instanceof ScimArray array && token.matches("\\d{1,9}")) {
      int index = Integer.parseInt(token);
      return index < array.size() ? array.get(index) : null;
    }
    return value instanceof ScimObject object ? object.get(token) : null;
  }
}
