package dev.scimlet.protocol;

import dev.scimlet.attribute.ScimType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is answered with an error, RFC 7644 section 3.12.
 *
 * <p>The message becomes the {@code detail} of the answer: it names the thing, the place and the
 * remedy, and repeats no input.
 */
public final class ScimException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable ScimType scimType;
  private final transient Map<String, String> headers;

  private ScimException(
      int status,
      @Nullable ScimType scimType,
      String detail,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    super(detail, cause);
    this.status = status;
    this.scimType = scimType;
    this.headers = headers;
  }

  /**
   * Makes an error with a status alone.
   *
   * @param status the HTTP status
   * @param detail what is wrong and what would be right
   * @return the exception
   */
  public static ScimException of(int status, String detail) {
    return new ScimException(status, null, detail, Map.of(), null);
  }

  /**
   * Makes an error of a kind that RFC 7644 table 9 names.
   *
   * @param status the HTTP status
   * @param scimType the kind
   * @param detail what is wrong and what would be right
   * @return the exception
   */
  public static ScimException of(int status, ScimType scimType, String detail) {
    return new ScimException(status, scimType, detail, Map.of(), null);
  }

  /**
   * Makes a 400 of a kind that RFC 7644 table 9 names.
   *
   * @param scimType the kind
   * @param detail what is wrong and what would be right
   * @return the exception
   */
  public static ScimException badRequest(ScimType scimType, String detail) {
    return of(400, scimType, detail);
  }

  /**
   * Adds a header field to the answer.
   *
   * @param name its name
   * @param value its value
   * @return the exception with that field
   */
  public ScimException withHeader(String name, String value) {
    return new ScimException(status, scimType, detail(), Map.of(name, value), getCause());
  }

  /**
   * Remembers what led to the error, for the log.
   *
   * @param cause the other exception
   * @return the exception with that cause
   */
  public ScimException causedBy(Throwable cause) {
    return new ScimException(status, scimType, detail(), headers, cause);
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the kind, or null if RFC 7644 table 9 has none for it} */
  public @Nullable ScimType scimType() {
    return scimType;
  }

  /** {@return what the client is told} */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** {@return header fields of the answer} */
  public Map<String, String> headers() {
    return headers;
  }
}
