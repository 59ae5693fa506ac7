package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A sound endpoint, behind one with a defect. */
record Upstream(ScimClient client) {

  private static final Set<String> PASSED_ON =
      Set.of("authorization", "content-type", "if-match", "if-none-match", "accept");
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("content-length", "transfer-encoding", "date", "connection", "server");

  Answered send(Asked asked) {
    Map<String, String> headers = new LinkedHashMap<>();
    asked.headers().entrySet().stream()
        .filter(header -> PASSED_ON.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .forEach(header -> headers.put(header.getKey(), header.getValue()));
    JsonNode body = asked.text().isEmpty() ? null : StringNode.valueOf(asked.text());
    Exchange exchange = client.send(new ScimCall(asked.method(), asked.target(), headers, body));
    Map<String, String> answered = new LinkedHashMap<>(exchange.headers());
    answered.keySet().removeAll(OF_THE_CONNECTION);
    return new Answered(exchange.status(), answered, exchange.text());
  }

  /** Reads what a request is about. */
  Answered read(Asked asked) {
    return send(new Asked("GET", asked.target(), asked.headers(), ""));
  }
}
