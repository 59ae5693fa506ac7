package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.operation.ProvisioningStatusInfo;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.examples.server.ScimletServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A server, a directory, a service that brings one to the other, and all that it sent. */
final class Scene implements AutoCloseable {

  static final String TOKEN = "a-token-for-tests-1";
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  final ScimletServer server;
  final ScimClient client;
  final InMemoryDirectory directory;
  final EntraProvisioning entra;
  final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
  final List<ProvisioningRecord> log = Collections.synchronizedList(new ArrayList<>());

  private Scene(String query, UnaryOperator<EntraProvisioning.Builder> change) {
    server = ScimletServer.builder(TOKEN).port(0).start();
    client = ScimClient.open(server.url(), TOKEN, Duration.ofSeconds(20));
    directory = new InMemoryDirectory();
    entra =
        change
            .apply(
                EntraProvisioning.builder(server.url() + query, TOKEN)
                    .source(directory)
                    .clock(InstantSource.fixed(BEGIN))
                    .parallelism(1)
                    .listener(listener()))
            .build();
  }

  static Scene legacy() {
    return of("", builder -> builder);
  }

  static Scene compliant() {
    return of("?aadOptscim062020", builder -> builder);
  }

  static Scene of(String query, UnaryOperator<EntraProvisioning.Builder> change) {
    return new Scene(query, change);
  }

  private ProvisioningListener listener() {
    return new ProvisioningListener() {
      @Override
      public void exchanged(Exchange exchange) {
        exchanges.add(exchange);
      }

      @Override
      public void logged(ProvisioningRecord entry) {
        log.add(entry);
      }
    };
  }

  /** What a user looks like at the endpoint; a missing node if there is none. */
  JsonNode user(String userName) {
    return find("/Users?filter=userName%20eq%20%22" + userName.replace("@", "%40") + "%22");
  }

  JsonNode group(String displayName) {
    return find("/Groups?filter=displayName%20eq%20%22" + displayName + "%22");
  }

  List<String> memberIds(String displayName) {
    return group(displayName).path("members").values().stream()
        .map(member -> member.path("value").asString())
        .sorted()
        .toList();
  }

  JsonNode send(String method, String target, JsonNode body) {
    return client.send(ScimCall.of(method, target, body)).json().orElseThrow();
  }

  void delete(String target) {
    client.send(ScimCall.of("DELETE", target));
  }

  /** The requests since the last call: "PATCH /Users/…". */
  List<String> sent() {
    List<String> sent =
        exchanges.stream()
            .map(exchange -> exchange.call().method() + " " + exchange.call().target())
            .toList();
    exchanges.clear();
    return sent;
  }

  /** The error codes in the log, the oldest first. */
  List<String> errorCodes() {
    return log.stream().flatMap(entry -> errorCode(entry).stream()).toList();
  }

  static Optional<String> errorCode(ProvisioningRecord entry) {
    return Optional.ofNullable(entry.statusInfo().errorInformation())
        .map(ProvisioningStatusInfo.ErrorInformation::errorCode);
  }

  /** The bodies of the PATCH requests since the last time that the requests were looked at. */
  List<JsonNode> patches() {
    return exchanges.stream()
        .filter(exchange -> exchange.call().method().equals("PATCH"))
        .map(exchange -> exchange.call().body())
        .toList();
  }

  private JsonNode find(String target) {
    JsonNode list = client.send(ScimCall.of("GET", target)).json().orElseThrow();
    return list.path("Resources").path(0);
  }

  @Override
  public void close() {
    entra.close();
    client.close();
    server.close();
  }
}
