package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Writes down requests and answers, without the token. */
final class Transcript {

  private static final int LONGEST = 1500;
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
    for (String name : new String[] {"content-type", "location", "www-authenticate", "etag"}) {
      exchange.header(name).ifPresent(value -> text.append("  ").append(name + ": " + value));
    }
    if (!exchange.text().isBlank()) {
      text.append('\n').append(Json.cut(exchange.text().strip(), LONGEST));
    }
    return redact(text.toString());
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
