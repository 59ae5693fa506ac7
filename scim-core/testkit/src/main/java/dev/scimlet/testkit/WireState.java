package dev.scimlet.testkit;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at resources before and after a request. */
final class WireState {

  private static final int OK = 200;

  private final WireServer server;
  private final Bindings bindings;
  private final WireRequest request;

  WireState(WireServer server, Bindings bindings, WireRequest request) {
    this.server = server;
    this.bindings = bindings;
    this.request = request;
  }

  /** The resource that the request is about, before it; empty if it is about none. */
  ScimValue before() {
    return switch (request.method()) {
      case "PATCH", "PUT", "DELETE" -> get(path()).json();
      default -> ScimObject.empty();
    };
  }

  /** What is wrong with the resource afterwards, or with others that the assertions name. */
  List<String> check(List<ScimObject> assertions, WireResponse response, ScimValue before) {
    List<String> messages = new ArrayList<>();
    List<ScimObject> own = new ArrayList<>();
    for (ScimObject assertion : assertions) {
      String other = assertion.getString("GET");
      if (other == null) {
        own.add(assertion);
      } else {
        messages.addAll(checkOther(other, assertion));
      }
    }
    if (!own.isEmpty()) {
      messages.addAll(checkOwn(own, response, before));
    }
    return messages;
  }

  private List<String> checkOwn(
      List<ScimObject> assertions, WireResponse response, ScimValue before) {
    WireResponse after = get(location(response));
    return after.status() == OK
        ? new WireAssertions(after, before).check(assertions)
        : List.of("The resource cannot be read afterwards: " + after.status() + ".");
  }

  private List<String> checkOther(String target, ScimObject assertion) {
    WireResponse after = get(target);
    int expected = WireExchange.status(assertion);
    return after.status() == expected
        ? new WireAssertions(after, ScimObject.empty())
            .check(WireExchange.objects(assertion, "assertions"))
        : List.of("GET " + target + " was answered with " + after.status() + ".");
  }

  private String location(WireResponse response) {
    ScimValue id = JsonPointer.find(response.json(), "/id");
    return request.method().equals("POST") && id instanceof ScimString text
        ? path() + "/" + text.value()
        : path();
  }

  private String path() {
    return request.encodedTarget().split("\\?", 2)[0];
  }

  private WireResponse get(String target) {
    Map<String, String> headers = Map.of("Authorization", bindings.resolve("{{auth}}"));
    return server.send(new WireRequest("GET", target, headers, null));
  }
}
