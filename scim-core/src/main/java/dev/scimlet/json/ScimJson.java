package dev.scimlet.json;

import dev.scimlet.json.JsonException.Kind;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON (RFC 8259) in UTF-8, as strictly as a security boundary wants it.
 *
 * <p>Refused are: whatever goes beyond the {@link JsonLimits}, text after the value, two members of
 * exactly the same name (names that differ in case are left to whoever knows which are attributes),
 * other encodings, byte order marks, overlong UTF-8, NaN, and strings with U+0000, unpaired
 * surrogates or noncharacters. Numbers keep their value and scale. Equal names are mostly one and
 * the same string in memory.
 *
 * <p>All methods are thread-safe.
 */
public final class ScimJson {

  /** Jackson's own limits are out of the way: {@link JsonReader} keeps ours, with our messages. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonLimits.DEEPEST + 1)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(JsonLimits.LONGEST_NAME)
                  .build())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private ScimJson() {}

  /**
   * Reads an object.
   *
   * @param text the text in UTF-8
   * @param limits how much is read
   * @return the object, with its names as they were written
   * @throws JsonException if the text is no JSON object or goes beyond a limit
   */
  public static ScimObject read(byte[] text, JsonLimits limits) {
    if (readValue(text, limits) instanceof ScimObject object) {
      return object;
    }
    throw new JsonException(Kind.SYNTAX, "A JSON object is expected.", 1, 1);
  }

  /**
   * Reads an object. No more than one byte beyond the limit is taken from the stream.
   *
   * @param in the text in UTF-8; read to its end and not closed
   * @param limits how much is read
   * @return the object, with its names as they were written
   * @throws JsonException if the text is no JSON object or goes beyond a limit
   * @throws IOException if the stream fails
   */
  public static ScimObject read(InputStream in, JsonLimits limits) throws IOException {
    return read(in.readNBytes(limits.documentBytes() + 1), limits);
  }

  /**
   * Reads a value of any kind.
   *
   * @param text the text in UTF-8
   * @param limits how much is read
   * @return the value
   * @throws JsonException if the text is no JSON or goes beyond a limit
   */
  public static ScimValue readValue(byte[] text, JsonLimits limits) {
    if (text.length > limits.documentBytes()) {
      throw new JsonException(
          Kind.TOO_LARGE, "The text is longer than " + limits.documentBytes() + " bytes.", 0, 0);
    }
    boolean isPlain = Utf8.isPlain(text);
    if (!isPlain) {
      Utf8.require(text);
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(parser, isPlain, limits).readText();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /**
   * Writes a value.
   *
   * @param value the value
   * @param out where to; not closed
   * @throws IOException if the stream fails
   * @throws IllegalStateException if the value contains a secret or is nested beyond measure
   */
  public static void write(ScimValue value, OutputStream out) throws IOException {
    new JsonOutput().value(value).finish().writeTo(out);
  }

  /**
   * Writes a value.
   *
   * @param value the value
   * @return the text in UTF-8
   * @throws IllegalStateException if the value contains a secret or is nested beyond measure
   */
  public static byte[] toBytes(ScimValue value) {
    return new JsonOutput().value(value).finish().toBytes();
  }

  /**
   * Writes a value.
   *
   * @param value the value
   * @return the text
   * @throws IllegalStateException if the value contains a secret or is nested beyond measure
   */
  public static String print(ScimValue value) {
    return new JsonOutput().value(value).finish().toString();
  }

  private static JsonException malformed(JacksonException e) {
    TokenStreamLocation place = e.getLocation();
    String detail = "The text is no well-formed JSON.";
    return place == null
        ? new JsonException(Kind.SYNTAX, detail, 0, 0)
        : new JsonException(
            Kind.SYNTAX, detail, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }
}
