package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** eq and ne on base64 texts: equal octets are equal, whatever the padding and the alphabet. */
final class BinaryTest implements ValueTest {

  private final String text;
  private final byte @Nullable [] octets;
  private final boolean equal;

  BinaryTest(String text, boolean equal) {
    this.text = text;
    this.octets = decode(text);
    this.equal = equal;
  }

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString stored && isEqual(stored.value()) == equal;
  }

  private boolean isEqual(String stored) {
    return stored.equals(text) || (octets != null && Arrays.equals(octets, decode(stored)));
  }

  private static byte @Nullable [] decode(String text) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
