package dev.scimlet.examples.server.console;

import java.util.Map;
import java.util.UUID;

/** A request that gets no page; the visitor sees the status in words. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final transient Map<String, String> headers;

  private Refusal(int status, String title, String text, Map<String, String> headers) {
    super(text);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }

  static Refusal badRequest(String text) {
    return new Refusal(400, "This request cannot be understood", text, Map.of());
  }

  static Refusal forbidden() {
    return new Refusal(
        403,
        "This form is out of date",
        "Nothing was changed. Load the page anew and send the form again.",
        Map.of());
  }

  static Refusal notFound() {
    return new Refusal(
        404,
        "There is no such page",
        "It may have moved, or what it showed is gone. The menu leads to what there is.",
        Map.of());
  }

  static Refusal methodNotAllowed(String allowed) {
    return new Refusal(
        405,
        "This page does not take that",
        "It can be visited, or takes a form, but not in the way that was tried.",
        Map.of("Allow", allowed));
  }

  static Refusal contentTooLarge() {
    return new Refusal(413, "This form is too large", "Send less text in one form.", Map.of());
  }

  static Refusal failed() {
    return new Refusal(
        500,
        "Something went wrong",
        "The server could not do this. Its log has more, under the reference "
            + UUID.randomUUID()
            + ".",
        Map.of());
  }

  static Refusal unavailable() {
    return new Refusal(
        503,
        "This is not possible now",
        "The database does not answer. Load the page again in a moment; the server's log has more,"
            + " under the reference "
            + UUID.randomUUID()
            + ".",
        Map.of("Retry-After", "5"));
  }

  /** {@return the page that says it} */
  Answer.View view() {
    Map<String, Object> model =
        Map.of("status", status, "title", title, "text", String.valueOf(getMessage()));
    return new Answer.View(status, "error", model, headers);
  }
}
