package dev.scimlet.protocol;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** An engine over an in-memory store, with everything a test wants to ask it. */
final class TestServer {

  static final String TOKEN = "test-token-with-enough-characters";
  static final ResourceType USER = ResourceTypes.user();
  static final ResourceType GROUP = ResourceTypes.group().withUnique("displayName");

  private final ScimEngine engine;
  private final List<RequestEvent> events = Collections.synchronizedList(new ArrayList<>());

  private TestServer(ResourceStore store, UnaryOperator<ScimEngine.Builder> change) {
    ScimEngine.Builder builder =
        ScimEngine.builder()
            .resourceType(USER, store)
            .resourceType(GROUP, store)
            .authenticator(BearerTokens.sha256(BearerTokens.hash(TOKEN)))
            .listener(events::add);
    engine = change.apply(builder).build();
  }

  static TestServer tolerant() {
    return with(builder -> builder);
  }

  static TestServer strict() {
    return with(builder -> builder.clientProfile(ClientProfile.strict()));
  }

  static TestServer with(UnaryOperator<ScimEngine.Builder> change) {
    return new TestServer(InMemoryResourceStore.of(USER, GROUP), change);
  }

  static TestServer profile(ClientProfile profile) {
    return with(builder -> builder.clientProfile(profile));
  }

  static TestServer over(ResourceStore store) {
    return new TestServer(store, builder -> builder);
  }

  static TestServer over(ResourceStore store, UnaryOperator<ScimEngine.Builder> change) {
    return new TestServer(store, change);
  }

  ScimEngine engine() {
    return engine;
  }

  RequestEvent lastEvent() {
    return events.get(events.size() - 1);
  }

  int eventCount() {
    return events.size();
  }

  ScimResponse send(ScimRequest request) {
    return engine.handle(
        request.header("Authorization") == null
            ? request.withHeader("Authorization", "Bearer " + TOKEN)
            : request);
  }

  ScimResponse get(String target) {
    return send(ScimRequest.of("GET", target));
  }

  ScimResponse delete(String target) {
    return send(ScimRequest.of("DELETE", target));
  }

  ScimResponse post(String target, String json) {
    return send(ScimRequest.of("POST", target).withBody(json));
  }

  ScimResponse put(String target, String json) {
    return send(ScimRequest.of("PUT", target).withBody(json));
  }

  /** A PATCH with the given operations, the inside of the array. */
  ScimResponse patch(String target, String operations) {
    String message =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operations
            + "]}";
    return send(ScimRequest.of("PATCH", target).withBody(message));
  }

  /** Creates a user and answers its id. */
  String user(String userName) {
    return id(
        post(
            "/Users",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\""
                + userName
                + "\"}"));
  }

  /** Creates a group with members and answers its id. */
  String group(String displayName, String... members) {
    List<String> values = new ArrayList<>();
    for (String member : members) {
      values.add("{\"value\":\"" + member + "\"}");
    }
    return id(
        post(
            "/Groups",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\""
                + displayName
                + "\",\"members\":["
                + String.join(",", values)
                + "]}"));
  }

  static String id(ScimResponse response) {
    return Objects.requireNonNull(body(response).getString("id"), () -> response.toString());
  }

  static ScimObject body(ScimResponse response) {
    return Objects.requireNonNull(response.body());
  }

  static ScimObject json(String text) {
    return ScimJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
  }
}
