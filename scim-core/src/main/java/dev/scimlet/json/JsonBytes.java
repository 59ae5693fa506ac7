package dev.scimlet.json;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A JSON text in UTF-8 that is written already. Immutable and thread-safe. */
public final class JsonBytes {

  /** What part of the length may be spare. */
  private static final int LITTLE = 8;

  private final byte[] bytes;
  private final int length;

  /** Takes the bytes over; nobody may change them any more. */
  JsonBytes(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /**
   * Writes a value.
   *
   * @param value the value
   * @return the text, in hardly more memory than it needs
   * @throws IllegalStateException if the value contains a secret or is nested beyond measure
   */
  public static JsonBytes of(ScimValue value) {
    return new JsonOutput().value(value).finish().trimmed();
  }

  /** {@return how many bytes there are} */
  public int length() {
    return length;
  }

  /**
   * Copies some of the bytes.
   *
   * @param from where they begin
   * @param to where they end
   * @param target where they are copied to
   * @param at where they begin there
   * @throws IndexOutOfBoundsException if the text does not have them, or the target has no room
   */
  public void copy(int from, int to, byte[] target, int at) {
    Objects.checkFromToIndex(from, to, length);
    System.arraycopy(bytes, from, target, at, to - from);
  }

  /** {@return a copy of the bytes} */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Writes the bytes at once.
   *
   * @param out where to; not closed
   * @throws IOException if the stream fails
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /**
   * Reads the text.
   *
   * @return the object that it is
   * @throws JsonException if it is none
   */
  public ScimObject read() {
    return ScimJson.read(toBytes(), JsonLimits.none());
  }

  /** {@return the same text, in hardly more memory than it needs} */
  public JsonBytes trimmed() {
    return bytes.length - length <= length / LITTLE ? this : new JsonBytes(toBytes(), length);
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
