package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §2: who may do what")
class AuthorizationTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"stranger\"}";
  private static final String TITLE = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}";
  private static final String SELF_TOKEN = "self-service-token-with-enough-characters";

  /** Notes on whose behalf it is called. */
  private static final class Contexts extends MinimalStore {

    private final List<StoreContext> seen = new ArrayList<>();

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      seen.add(context);
      return super.get(context, key, wanted);
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      seen.add(context);
      return super.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      seen.add(context);
      return super.replace(context, key, body, expected);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      seen.add(context);
      super.delete(context, key, expected);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      seen.add(context);
      return super.query(context, query);
    }
  }

  @Test
  @Tag("7644-2-2")
  void everyCallOfTheStoreIsMadeForAPrincipal() {
    Contexts store = new Contexts();
    TestServer server =
        TestServer.over(
            store,
            builder ->
                builder.authenticator(
                    BearerTokens.sha256(
                        BearerTokens.hash(TestServer.TOKEN), Principal.of("north", "entra"))));
    String path = "/Users/" + server.user("bjensen");
    server.get(path);
    server.get("/Users");
    server.patch(path, TITLE);
    server.delete(path);

    assertThat(store.seen)
        .hasSizeGreaterThan(5)
        .allMatch(context -> context.tenant().equals("north"))
        .allMatch(context -> context.principal().equals("entra"));
  }

  @Test
  @Tag("7644-2-3")
  @Tag("7644-7.7-2")
  void aSubjectCanBeKeptToItsOwnResource() {
    List<String> own = new ArrayList<>();
    TestServer server =
        TestServer.with(
            builder ->
                builder
                    .authenticator(
                        BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN))
                            .and(BearerTokens.hash(SELF_TOKEN), Principal.of("default", "self")))
                    .authorizer(
                        (principal, action, type, id) ->
                            !principal.name().equals("self")
                                || ((action == Action.READ || action == Action.PATCH)
                                    && "User".equals(type)
                                    && own.contains(id))));
    own.add(server.user("bjensen"));
    String other = server.user("other");

    assertThat(asSelf(server, "GET", "/Users/" + own.get(0)).status()).isEqualTo(200);
    assertThat(asSelf(server, "GET", "/Users/" + other).status()).isEqualTo(403);
    assertThat(asSelf(server, "PATCH", "/Users/" + other).status()).isEqualTo(403);
    assertThat(asSelf(server, "DELETE", "/Users/" + own.get(0)).status()).isEqualTo(403);
    assertThat(asSelf(server, "GET", "/Users").status()).isEqualTo(403);
    assertThat(server.get("/Users/" + other).status()).isEqualTo(200);
  }

  @Test
  @Tag("7644-2.2-1")
  void strangersCreateNothing() {
    for (TestServer server : new TestServer[] {TestServer.strict(), TestServer.tolerant()}) {
      ScimResponse response =
          server.engine().handle(ScimRequest.of("POST", "/Users").withBody(USER));

      assertThat(response.status()).isEqualTo(401);
      assertThat(body(server.get("/Users")).get("totalResults")).isEqualTo(ScimNumber.of(0));
    }
  }

  @Test
  @Tag("7644-2.2-1")
  @Tag("7644-7.6-1")
  void aHostMayLetStrangersRegisterAndNoMore() {
    BearerTokens tokens = BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN));
    Principal anonymous = Principal.of("default", "anonymous");
    TestServer server =
        TestServer.with(
            builder ->
                builder
                    .authenticator(
                        request ->
                            request.header("Authorization") == null
                                ? Optional.of(anonymous)
                                : tokens.authenticate(request))
                    .authorizer(
                        (principal, action, type, id) ->
                            !principal.equals(anonymous)
                                || (action == Action.CREATE && "User".equals(type)))
                    .rateLimit(new RateLimit(1, 2)));
    ScimRequest registration = ScimRequest.of("POST", "/Users");

    assertThat(server.engine().handle(registration.withBody(USER)).status()).isEqualTo(201);
    assertThat(server.engine().handle(ScimRequest.of("GET", "/Users")).status()).isEqualTo(403);
    assertThat(server.engine().handle(registration.withBody(USER)).status()).isEqualTo(429);
    assertThat(server.get("/Users").status()).isEqualTo(200);
  }

  private static ScimResponse asSelf(TestServer server, String method, String target) {
    String message =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + TITLE
            + "]}";
    return server.send(
        ScimRequest.of(method, target)
            .withHeader("Authorization", "Bearer " + SELF_TOKEN)
            .withBody(message));
  }
}
