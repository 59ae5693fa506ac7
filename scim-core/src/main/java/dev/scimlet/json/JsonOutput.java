package dev.scimlet.json;

import dev.scimlet.value.ScimValue;
import java.util.Arrays;

/**
 * Writes one JSON text (RFC 8259) into memory, in UTF-8, out of values and of parts that are
 * written already. Commas and colons come by themselves; that names and values alternate, and that
 * what is opened is closed, is up to the caller. Not thread-safe.
 */
public final class JsonOutput {

  private static final int USUAL = 512;

  /** Of so many characters one may be longer than a byte. */
  private static final int FEW = 16;

  private static final long MOST_EXPECTED = 1 << 28;

  private final JsonWriter writer = new JsonWriter(this);
  private byte[] bytes;
  private int length;

  /** Makes an empty output. */
  public JsonOutput() {
    this(USUAL);
  }

  /**
   * Makes an empty output.
   *
   * @param expected how many bytes will probably be written; more than that costs a copy
   */
  public JsonOutput(int expected) {
    bytes = new byte[expected];
  }

  /** {@return how many bytes are written} */
  public int length() {
    return length;
  }

  /**
   * Makes room for what will probably be written.
   *
   * @param more how many bytes
   */
  public void expect(int more) {
    reserve(more);
  }

  /**
   * Makes room for a value.
   *
   * @param value what will probably be written
   */
  public void expect(ScimValue value) {
    long size = JsonSize.of(value);
    reserve((int) Math.min(size + size / FEW + FEW, MOST_EXPECTED));
  }

  /**
   * Begins an object.
   *
   * @return this output
   */
  public JsonOutput beginObject() {
    return open('{');
  }

  /**
   * Ends an object.
   *
   * @return this output
   */
  public JsonOutput endObject() {
    return put('}');
  }

  /**
   * Begins an array.
   *
   * @return this output
   */
  public JsonOutput beginArray() {
    return open('[');
  }

  /**
   * Ends an array.
   *
   * @return this output
   */
  public JsonOutput endArray() {
    return put(']');
  }

  /**
   * Writes the name of a member.
   *
   * @param name the name
   * @return this output
   */
  public JsonOutput name(String name) {
    separate();
    byte[] written = WrittenNames.find(name);
    if (written == null) {
      quote(name);
      return put(':');
    }
    reserve(written.length);
    System.arraycopy(written, 0, bytes, length, written.length);
    length += written.length;
    return this;
  }

  /**
   * Writes a string.
   *
   * @param text the text
   * @return this output
   */
  public JsonOutput string(String text) {
    separate();
    quote(text);
    return this;
  }

  /**
   * Writes an integer.
   *
   * @param number the number
   * @return this output
   */
  public JsonOutput number(long number) {
    return literal(Long.toString(number));
  }

  /**
   * Writes a value of any kind.
   *
   * @param value the value
   * @return this output
   * @throws IllegalStateException if the value contains a secret or is nested beyond measure
   */
  public JsonOutput value(ScimValue value) {
    if (!isWritten(value)) {
      throw new IllegalStateException("A secret is never written; drop it before.");
    }
    return this;
  }

  /**
   * Writes a member, unless its value contains a secret.
   *
   * @param name its name
   * @param value its value
   * @return whether it is written
   * @throws IllegalStateException if the value is nested beyond measure
   */
  public boolean member(String name, ScimValue value) {
    int before = length;
    if (name(name).isWritten(value)) {
      return true;
    }
    length = before;
    return false;
  }

  /**
   * Writes a member or a value that is written already.
   *
   * @param source where it is
   * @param from where it begins there
   * @param to where it ends there
   * @return this output
   */
  public JsonOutput part(JsonBytes source, int from, int to) {
    separate();
    reserve(to - from);
    source.copy(from, to, bytes, length);
    length += to - from;
    return this;
  }

  /** {@return what is written; this output is empty then} */
  public JsonBytes finish() {
    JsonBytes text = new JsonBytes(bytes, length);
    bytes = new byte[0];
    length = 0;
    return text;
  }

  /** Writes a token that consists of ASCII characters and needs no quotes. */
  JsonOutput literal(String token) {
    separate();
    int size = token.length();
    reserve(size);
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) token.charAt(i);
    }
    return this;
  }

  private boolean isWritten(ScimValue value) {
    return writer.isWritten(value);
  }

  private JsonOutput open(char bracket) {
    separate();
    return put(bracket);
  }

  private JsonOutput put(char character) {
    reserve(1);
    bytes[length++] = (byte) character;
    return this;
  }

  /** What follows an opening bracket or a colon is not separated from it; nor is the first byte. */
  private void separate() {
    if (length == 0) {
      return;
    }
    byte last = bytes[length - 1];
    if (last != '{' && last != '[' && last != ':') {
      put(',');
    }
  }

  private void quote(String text) {
    reserve(text.length() + 2);
    bytes[length++] = '"';
    int plain = JsonStrings.plain(text, bytes, length);
    length += plain;
    if (plain < text.length()) {
      reserve(JsonStrings.mostBytes(text, plain) + 1);
      length = JsonStrings.rest(text, plain, bytes, length);
    }
    bytes[length++] = '"';
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      int least = Math.addExact(length, more);
      bytes = Arrays.copyOf(bytes, Math.max(least, Math.max(USUAL, grown())));
    }
  }

  private int grown() {
    return (int) Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length);
  }
}
