package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TransportException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The endpoint under test, and what was learnt of it. For one thread. */
final class Endpoint {

  private final ScimClient client;
  private final boolean encrypted;
  private final TestNames names;
  private final Map<String, Answer> known = new HashMap<>();

  Endpoint(ScimClient client, boolean encrypted, TestNames names) {
    this.client = client;
    this.encrypted = encrypted;
    this.names = names;
  }

  ScimClient client() {
    return client;
  }

  TestNames names() {
    return names;
  }

  /** Whether it is reached by https, or on this machine. */
  boolean isEncrypted() {
    return encrypted;
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
    return known.computeIfAbsent(
        target, unknown -> new Answer(client.send(ScimCall.of("GET", unknown))));
  }
}
