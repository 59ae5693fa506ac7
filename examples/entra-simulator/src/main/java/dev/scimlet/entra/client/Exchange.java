package dev.scimlet.entra.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request and its answer.
 *
 * @param call what was sent
 * @param status the HTTP status of the answer
 * @param headers the answer's headers by their names in lower case; the first of equal ones
 * @param text the answer's body, empty if there is none
 * @param duration how long the answer took, to its last byte
 */
public record Exchange(
    ScimCall call, int status, Map<String, String> headers, String text, Duration duration) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Copies the headers.
   *
   * @param call as the component
   * @param status as the component
   * @param headers as the component
   * @param text as the component
   * @param duration as the component
   */
  public Exchange {
    headers = Map.copyOf(headers);
  }

  /** {@return whether the status is one of success} */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /**
   * Finds a header.
   *
   * @param name its name in any case
   * @return its value, if the answer has it
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** {@return the body read as JSON, or nothing if it is empty or no JSON} */
  public Optional<JsonNode> json() {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
