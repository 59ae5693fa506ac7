package dev.scimlet.entra.provisioning;

import static dev.scimlet.entra.operation.ErrorCode.MULTIPLE_ENTRIES_IN_RESPONSE;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.TransportException;
import dev.scimlet.entra.operation.ProvisioningError;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The endpoint: sends the requests, and says of each answer whether it is one. Thread-safe. */
final class TargetSystem {

  private static final int NOT_FOUND = 404;

  private final Transport transport;
  private final Consumer<Exchange> observer;
  private final AtomicLong requests = new AtomicLong();

  TargetSystem(Transport transport, Consumer<Exchange> observer) {
    this.transport = transport;
    this.observer = observer;
  }

  /** How many requests were sent until now. */
  long requests() {
    return requests.get();
  }

  /** Sends a request; the answer may have any status. */
  Exchange send(ScimCall call) {
    requests.incrementAndGet();
    try {
      Exchange exchange = transport.send(call);
      observer.accept(exchange);
      return exchange;
    } catch (TransportException e) {
      throw new ProvisioningFailure(ProvisioningError.ofSilence(e));
    }
  }

  /** Searches, and gives what was found. */
  List<JsonNode> search(ScimCall call) {
    return search(call, exchange -> {});
  }

  /** Searches, and shows the answer before it is judged. */
  List<JsonNode> search(ScimCall call, Consumer<Exchange> witness) {
    Exchange exchange = send(call);
    witness.accept(exchange);
    if (!exchange.isSuccess()) {
      throw new ProvisioningFailure(ProvisioningError.ofAnswer(exchange));
    }
    JsonNode list = exchange.json().orElse(MissingNode.getInstance());
    JsonNode resources = list.path("Resources");
    boolean empty = resources.isMissingNode() || resources.isNull();
    if (!list.path("totalResults").isNumber() || !(resources.isArray() || empty)) {
      throw incompatible(exchange, "a list");
    }
    List<JsonNode> found = List.copyOf(resources.values());
    found.forEach(resource -> requireId(exchange, resource));
    return found;
  }

  /** Reads an object that was provisioned; without members if it is a group. */
  JsonNode read(ResourceKind kind, String id) {
    Exchange exchange = known(send(ObjectCalls.read(kind, id)));
    JsonNode resource = exchange.json().orElse(MissingNode.getInstance());
    requireId(exchange, resource);
    if (kind == ResourceKind.GROUP && !resource.path("members").isEmpty()) {
      throw new ProvisioningFailure(
          ProvisioningError.of(
              MULTIPLE_ENTRIES_IN_RESPONSE,
              "The endpoint answered a group with its members, which were to be left out."));
    }
    return resource;
  }

  /** Creates an object, and gives what was answered. */
  JsonNode create(ScimCall call) {
    Exchange exchange = send(call);
    if (!exchange.isSuccess()) {
      throw new ProvisioningFailure(ProvisioningError.ofAnswer(exchange));
    }
    JsonNode resource = exchange.json().orElse(MissingNode.getInstance());
    requireId(exchange, resource);
    return resource;
  }

  /** Changes an object that was provisioned. */
  void patch(ScimCall call) {
    known(send(call));
  }

  /** Deletes an object; it may be gone already. */
  void delete(ResourceKind kind, String id) {
    Exchange exchange = send(ObjectCalls.delete(kind, id));
    if (exchange.status() != NOT_FOUND) {
      known(exchange);
    }
  }

  private static Exchange known(Exchange exchange) {
    if (!exchange.isSuccess()) {
      throw new ProvisioningFailure(ProvisioningError.ofAnswerAboutKnown(exchange));
    }
    return exchange;
  }

  private static void requireId(Exchange exchange, JsonNode resource) {
    if (resource.path("id").asString("").isEmpty()) {
      throw incompatible(exchange, "a resource with an id");
    }
  }

  private static ProvisioningFailure incompatible(Exchange exchange, String expected) {
    return new ProvisioningFailure(ProvisioningError.incompatible(exchange, expected));
  }
}
