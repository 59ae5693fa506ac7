package dev.scimlet.examples.server;

import dev.scimlet.protocol.CursorKeys;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the environment says of the keys of cursors; command lines are seen by others. */
final class CursorKeyOptions {

  private static final String KEY = "SCIMLET_CURSOR_KEY";
  private static final String PREVIOUS_KEY = "SCIMLET_PREVIOUS_CURSOR_KEY";

  private CursorKeyOptions() {}

  /**
   * Reads the keys.
   *
   * @return the keys, or null if there are none
   * @throws UsageException if a key is not one, or the first one is missing
   */
  static @Nullable CursorKeys read(Map<String, String> environment) {
    byte[] key = key(environment, KEY);
    byte[] previous = key(environment, PREVIOUS_KEY);
    if (previous == null) {
      return key == null ? null : CursorKeys.of(key);
    }
    if (key == null) {
      throw new UsageException(PREVIOUS_KEY + " needs " + KEY + ".");
    }
    return CursorKeys.of(key).andPrevious(previous);
  }

  private static byte @Nullable [] key(Map<String, String> environment, String name) {
    String text = environment.get(name);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return CursorKeyText.read(text);
    } catch (IllegalArgumentException e) {
      // Without the cause: it repeats characters of the key.
      throw new UsageException(
          name + " must be 32 random bytes in Base64 or as 64 hexadecimal digits.");
    }
  }
}
