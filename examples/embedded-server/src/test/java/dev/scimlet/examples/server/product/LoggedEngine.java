package dev.scimlet.examples.server.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An engine over memory whose requests are logged. */
final class LoggedEngine implements AutoCloseable {

  static final Set<String> TYPES = Set.of("User", "Group");
  static final String TENANT = "default";

  private static final String TOKEN = "a-token-for-this-test-alone";

  private final ProvisioningLog log;
  private final ScimEngine engine;

  LoggedEngine(ProductDatabase database, LogRetention retention, Clock clock) {
    List<ResourceType> types = ScimletServer.standardResourceTypes();
    ResourceStore store = InMemoryResourceStore.of(types.toArray(ResourceType[]::new));
    log = ProvisioningLog.open(database, store, TYPES, TENANT, retention, clock);
    ScimEngine.Builder builder =
        ScimEngine.builder()
            .authenticator(
                BearerTokens.sha256(BearerTokens.hash(TOKEN), Principal.of(TENANT, "Entra")))
            .listener(log)
            .changeListener(log);
    types.forEach(type -> builder.resourceType(type, store));
    engine = builder.build();
  }

  ProvisioningLog log() {
    return log;
  }

  ScimResponse send(String method, String path, String body) {
    return send(method, path, null, body, TOKEN);
  }

  ScimResponse search(String query) {
    return send("GET", "/Users", query, "", TOKEN);
  }

  ScimResponse sendWith(String token, String method, String path) {
    return send(method, path, null, "", token);
  }

  private ScimResponse send(
      String method, String path, @Nullable String query, String body, String token) {
    return engine.handle(
        new ScimRequest(
            method,
            "",
            path,
            query,
            Map.of(
                "Authorization",
                List.of("Bearer " + token),
                "Content-Type",
                List.of("application/scim+json")),
            new ByteArrayInputStream(body.getBytes(UTF_8))));
  }

  /** Creates a user and answers its id. */
  String createUser(String userName) {
    return id(send("POST", "/Users", user(userName)));
  }

  static String user(String userName) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
         "active": true}
        """
        .formatted(userName);
  }

  String createGroup(String displayName) {
    String body =
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "%s"}
        """
            .formatted(displayName);
    return id(send("POST", "/Groups", body));
  }

  /** Changes one attribute of a user. */
  void patch(String id, String path, String value) {
    send(
        "PATCH",
        "/Users/" + id,
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "Replace", "path": "%s", "value": "%s"}]}
        """
            .formatted(path, value));
  }

  private static String id(ScimResponse response) {
    return Objects.requireNonNull(Objects.requireNonNull(response.body()).getString("id"));
  }

  static List<ScimObject> objects(String array) {
    return ScimJson.read(("{\"all\":" + array + "}").getBytes(UTF_8), JsonLimits.defaults())
        .getValues("all")
        .stream()
        .map(ScimObject.class::cast)
        .toList();
  }

  @Override
  public void close() {
    log.close();
  }
}
