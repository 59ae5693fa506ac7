package dev.scimlet.json;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/**
 * How many bytes a value becomes: exactly so, unless there are numbers, secrets, or characters that
 * are escaped or not ASCII.
 */
final class JsonSize {

  private static final int BRACKETS = 2;
  private static final int QUOTES = 2;

  /** The quotes of a name, a colon, and the comma or bracket that follows the value. */
  private static final int AROUND_MEMBER = 4;

  private static final int NUMBER = 10;
  private static final int FALSE = "false".length();
  private static final int NULL_OR_TRUE = "true".length();

  private JsonSize() {}

  static long of(ScimValue value) {
    return of(value, 0);
  }

  /** What is too deep to be written needs no room. */
  private static long of(ScimValue value, int depth) {
    if (value instanceof ScimString string) {
      return (long) string.value().length() + QUOTES;
    }
    if (value instanceof ScimObject object) {
      return depth < JsonWriter.DEEPEST ? ofObject(object, depth + 1) : 0;
    }
    if (value instanceof ScimArray array) {
      return depth < JsonWriter.DEEPEST ? ofArray(array, depth + 1) : 0;
    }
    if (value instanceof ScimNumber) {
      return NUMBER;
    }
    if (value instanceof ScimSecret) {
      return 0;
    }
    return value == ScimBoolean.FALSE ? FALSE : NULL_OR_TRUE;
  }

  private static long ofObject(ScimObject object, int depth) {
    long size = 1;
    for (int i = 0; i < object.size(); i++) {
      size += object.nameAt(i).length() + AROUND_MEMBER + of(object.valueAt(i), depth);
    }
    return Math.max(BRACKETS, size);
  }

  private static long ofArray(ScimArray array, int depth) {
    long size = 1;
    for (int i = 0; i < array.size(); i++) {
      size += of(array.get(i), depth) + 1;
    }
    return Math.max(BRACKETS, size);
  }
}
