package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes down requests and answers, without the token. */
final class Transcript {

  private static final int LONGEST = 900;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
  private static final String HIDDEN = "[token]";

  private final String token;

  Transcript(String token) {
    this.token = token;
  }

  String request(ScimCall call) {
    StringBuilder text = new StringBuilder(call.method() + " " + call.target());
    for (Map.Entry<String, String> header : new TreeMap<>(call.headers()).entrySet()) {
      text.append('\n').append(header.getKey()).append(": ").append(header.getValue());
    }
    if (call.body() != null) {
      text.append('\n').append(body(call.body()));
    }
    return redact(text.toString());
  }

  String answer(Exchange exchange) {
    StringBuilder text = new StringBuilder(Integer.toString(exchange.status()));
    exchange.header("Content-Type").ifPresent(type -> text.append("  ").append(type));
    for (String name : tellingHeaders(exchange)) {
      exchange.header(name).ifPresent(value -> text.append("\n" + name + ": " + value));
    }
    if (!exchange.text().isBlank()) {
      text.append('\n').append(Json.cut(exchange.text().strip(), LONGEST));
    }
    return redact(text.toString());
  }

  /** A request, and the change before it whose effect it was to show. */
  String request(ScimCall call, @Nullable Exchange change) {
    return change == null || !call.method().equals("GET")
        ? request(call)
        : request(change.call())
            + "\n(answered "
            + change.status()
            + "), and then\n"
            + request(call);
  }

  private static List<String> tellingHeaders(Exchange exchange) {
    int status = exchange.status();
    if (status == 201 || status / 100 == 3) {
      return List.of("Location");
    }
    return status == 401 ? List.of("WWW-Authenticate") : List.of();
  }

  /** An endpoint may send back the token that it was sent, and signs that a terminal obeys. */
  String redact(String text) {
    String harmless = CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
    return token.isEmpty() ? harmless : harmless.replace(token, HIDDEN);
  }

  private static String body(JsonNode body) {
    return Json.cut(body.isString() ? body.stringValue() : body.toString(), LONGEST);
  }
}
