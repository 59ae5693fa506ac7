package dev.scimlet.entra.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a {@link FaultyEndpoint} answers. */
record Answered(int status, Map<String, String> headers, String text) {

  private static final JsonMapper JSON = new JsonMapper();

  static Answered of(int status, String text) {
    return new Answered(status, Map.of("Content-Type", "application/scim+json"), text);
  }

  static Answered error(int status) {
    return of(
        status,
        "{\"schemas\":[\""
            + Uris.ERROR
            + "\"],\"status\":\""
            + status
            + "\",\"detail\":\"So it is.\"}");
  }

  boolean isJson() {
    return text.startsWith("{");
  }

  JsonNode body() {
    return isJson() ? JSON.readTree(text) : Json.object();
  }

  Answered withStatus(int other) {
    return new Answered(other, headers, text);
  }

  Answered withText(String other) {
    return new Answered(status, headers, other);
  }

  Answered withHeader(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.keySet().removeIf(name::equalsIgnoreCase);
    all.put(name, value);
    return new Answered(status, all, text);
  }

  /** With another body. */
  Answered edit(Consumer<ObjectNode> change) {
    if (!isJson()) {
      return this;
    }
    ObjectNode body = (ObjectNode) body();
    change.accept(body);
    return withText(body.toString());
  }

  /** With another form of each resource in it. */
  Answered editResources(Consumer<ObjectNode> change) {
    return edit(
        body -> {
          if (body.path("Resources").isArray()) {
            body.path("Resources").forEach(each -> change.accept((ObjectNode) each));
          } else {
            change.accept(body);
          }
        });
  }
}
