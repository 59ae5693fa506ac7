package dev.scimlet.testkit;

import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An engine in this process.
 *
 * @param engine the engine
 */
record EngineServer(ScimEngine engine) implements WireServer {

  @Override
  public WireResponse send(WireRequest request) {
    ScimResponse response = engine.handle(translate(request));
    String body = new String(response.bytes(), StandardCharsets.UTF_8);
    return new WireResponse(response.status(), response.headers(), body);
  }

  private static ScimRequest translate(WireRequest request) {
    String target = request.encodedTarget();
    int mark = target.indexOf('?');
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    String body = request.body() == null ? "" : request.body();
    return new ScimRequest(
        request.method(),
        "",
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? null : target.substring(mark + 1),
        headers,
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
