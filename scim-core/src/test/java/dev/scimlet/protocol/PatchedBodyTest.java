package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimString;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7644 §3.5.2: what a PATCH leaves in the store")
class PatchedBodyTest {

  private static final StoreContext CONTEXT =
      new StoreContext("default", "test", Instant.EPOCH, Instant.MAX);

  @Test
  void noPasswordReachesTheStore() {
    InMemoryResourceStore store = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    TestServer server = TestServer.over(store);
    String id = server.user("bjensen");
    String before = server.get("/Users/" + id).headers().get("ETag");

    ScimResponse response =
        server.patch("/Users/" + id, "{\"op\":\"add\",\"value\":{\"password\":\"t1meMa$heen\"}}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("ETag", before);
    assertThat(stored(store).resource().body().names()).containsOnly("userName", "active");
  }

  @Test
  void aNewValueNeedsItsRequiredSubAttributes() {
    Attribute badge =
        Attribute.complex(
                "badges",
                Attribute.string("number").required().build(),
                Attribute.string("color").build())
            .multiValued()
            .build();
    ResourceType user = TestServer.USER.with(Schema.of("urn:example:2.0:Badges", "Badges", badge));
    TestServer server =
        TestServer.with(
            builder ->
                ScimEngine.builder()
                    .resourceType(user, InMemoryResourceStore.of(user))
                    .authenticator(BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN))));
    String id = server.user("bjensen");

    ScimResponse response =
        server.patch(
            "/Users/" + id,
            "{\"op\":\"add\",\"path\":\"urn:example:2.0:Badges:badges\",\"value\":[{\"color\":\"red\"}]}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo(ScimType.INVALID_VALUE.rfcName());
  }

  @Test
  void aStoredValueThatFitsNoIndexDoesNotForbidOtherChanges() {
    InMemoryResourceStore store = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    TestServer server = TestServer.over(store);
    String id = server.user("bjensen");
    StoredResource user = stored(store);
    store.replace(
        CONTEXT,
        user.key(),
        user.resource().with("displayName", ScimString.of("x".repeat(1025))),
        user.version());

    ScimResponse response =
        server.patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr.\"}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).getString("title")).isEqualTo("Dr.");
  }

  @Test
  void aValueByWhichResourcesAreFoundFitsEveryIndex() {
    TestServer server = TestServer.tolerant();
    String id = server.user("bjensen");

    ScimResponse response =
        server.patch(
            "/Users/" + id,
            "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"" + "x".repeat(1025) + "\"}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo(ScimType.INVALID_VALUE.rfcName());
  }

  /** Letters beyond ASCII have several bytes, and folding may make more of one. */
  @ParameterizedTest
  @CsvSource({
    "x,1024,201",
    "x,1025,400",
    "\u00e9,512,201",
    "\u00e9,513,400",
    "\u0149,341,201",
    "\u0149,342,400"
  })
  void aValueByWhichResourcesAreFoundIsMeasuredInBytes(String letter, int count, int status) {
    TestServer server = TestServer.tolerant();

    ScimResponse response =
        server.post(
            "/Users", "{\"userName\":\"b\",\"externalId\":\"" + letter.repeat(count) + "\"}");

    assertThat(response.status()).isEqualTo(status);
  }

  private static StoredResource stored(InMemoryResourceStore store) {
    Query everybody =
        new Query(
            "User",
            null,
            List.of(),
            new Page.Index(0, 1),
            Query.Total.NONE,
            Projection.everything());
    return store.query(CONTEXT, everybody).rows().findFirst().orElseThrow();
  }
}
