package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TransportException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The endpoint under test, and what was learnt of it. For one thread. */
final class Endpoint {

  private final ScimClient client;
  private final Patience patience;
  private final URI url;
  private final TestNames names;
  private final Map<String, Answer> known = new HashMap<>();

  Endpoint(ScimClient client, URI url, TestNames names) {
    this.client = client;
    this.patience = new Patience(client);
    this.url = url;
    this.names = names;
  }

  /** Sends a request, and again if the endpoint asks for patience. */
  Exchange send(ScimCall call) {
    return patience.send(call);
  }

  /** Sends a request once, whatever is answered. */
  Exchange sendOnce(ScimCall call) {
    return client.send(call);
  }

  TestNames names() {
    return names;
  }

  URI url() {
    return url;
  }

  /** What it says of itself, asked once. */
  JsonNode serviceProviderConfig() {
    Answer answer = once("/ServiceProviderConfig");
    return answer.status() == 200 ? answer.body() : MissingNode.getInstance();
  }

  /** Its schemas, asked once; a missing node if it does not tell them. */
  JsonNode schemas() {
    Answer answer = once("/Schemas");
    return answer.status() == 200 ? answer.body().path("Resources") : MissingNode.getInstance();
  }

  /** Whether users have an attribute, as far as the schemas tell. */
  boolean hasUserAttribute(String name) {
    for (JsonNode schema : schemas()) {
      if (schema.path("id").stringValue("").equals(Uris.USER)) {
        return schema
            .path("attributes")
            .valueStream()
            .anyMatch(each -> each.path("name").stringValue("").equalsIgnoreCase(name));
      }
    }
    return true;
  }

  /** Whether there are groups at all: they are optional. */
  boolean hasGroups() {
    int status = once("/Groups?startIndex=1&count=1").status();
    return status != 404 && status != 501 && status != 405;
  }

  /** Whether anything answers. */
  boolean isAlive() {
    try {
      client.send(ScimCall.of("GET", "/ServiceProviderConfig"));
      return true;
    } catch (TransportException e) {
      return false;
    }
  }

  private Answer once(String target) {
    return known.computeIfAbsent(target, unknown -> new Answer(send(ScimCall.of("GET", unknown))));
  }
}
