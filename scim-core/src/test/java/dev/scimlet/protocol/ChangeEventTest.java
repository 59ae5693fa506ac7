package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimBoolean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "RFC 7644 §3.3, §3.5, §3.6: each change that is stored is an event, and nothing else is")
class ChangeEventTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\"";
  private static final String GROUP =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":";
  private static final Instant NOW = Instant.parse("2026-11-24T10:15:30.123Z");

  private final List<ChangeEvent> events = new ArrayList<>();

  /** Stores with and without abilities and promises: events are the same. */
  enum Store {
    CAPABLE {
      @Override
      ResourceStore make() {
        return InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
      }
    },
    MINIMAL {
      @Override
      ResourceStore make() {
        return new MinimalStore();
      }
    },
    SAME_VERSION_FOREVER {
      @Override
      ResourceStore make() {
        return new SameVersion();
      }
    };

    abstract ResourceStore make();
  }

  /** Breaks what a version promises. */
  private static final class SameVersion extends MinimalStore {

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return same(super.insert(context, key, body));
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return same(super.replace(context, key, body, expected));
    }

    private static StoredResource same(StoredResource stored) {
      return new StoredResource(
          stored.key(),
          new Version("1"),
          stored.created(),
          stored.lastModified(),
          stored.resource());
    }
  }

  /** Somebody else disables the user while it is being deleted. */
  private static final class Overtaken extends MinimalStore {

    private boolean overtaken;

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      if (!overtaken) {
        overtaken = true;
        Resource body = get(context, key, Projection.everything()).orElseThrow().resource();
        replace(context, key, body.with("active", ScimBoolean.FALSE), expected);
        throw new StoreException.VersionMismatch();
      }
      super.delete(context, key, expected);
    }
  }

  @Test
  void aCreationTellsWhoWhatAndWhen() {
    TestServer server =
        TestServer.with(
            builder -> builder.changeListener(events::add).clock(Clock.fixed(NOW, ZoneOffset.UTC)));

    ScimResponse created =
        server.post("/Users", USER + ",\"" + ENTERPRISE + "\":{\"department\":\"Sales\"}}");

    ChangeEvent event = only();
    assertThat(event.principal().tenant()).isEqualTo("default");
    assertThat(event.resourceType()).isEqualTo("User");
    assertThat(event.id()).isEqualTo(TestServer.id(created));
    assertThat(event.operation()).isEqualTo(Operation.CREATED);
    assertThat(event.changed())
        .containsExactlyInAnyOrder(
            AttributePath.of("userName"),
            AttributePath.of("active"),
            AttributePath.ofExtension(ENTERPRISE, "department"));
    assertThat(event.activeBefore()).isNull();
    assertThat(event.activeAfter()).isTrue();
    assertThat(created.headers().get("ETag")).contains(version(event));
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(event.isDeprovisioning()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R24: the end of an account is an event, however it comes")
  void r24DeprovisioningIsTold(Store store) {
    TestServer server = over(store);
    String user = "/Users/" + server.user("adele");
    events.clear();

    server.patch(user, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
    assertThat(only().changed()).containsExactly(AttributePath.of("active"));
    assertThat(only().activeBefore()).isTrue();
    assertThat(only().activeAfter()).isFalse();
    assertThat(only().isDeprovisioning()).isTrue();

    events.clear();
    server.put(user, USER + ",\"active\":true}");
    assertThat(only().operation()).isEqualTo(Operation.REPLACED);
    assertThat(only().activeBefore()).isFalse();
    assertThat(only().activeAfter()).isTrue();
    assertThat(only().isDeprovisioning()).isFalse();

    events.clear();
    server.delete(user);
    assertThat(only().operation()).isEqualTo(Operation.DELETED);
    assertThat(only().activeBefore()).isTrue();
    assertThat(only().activeAfter()).isNull();
    assertThat(only().version()).isNull();
    assertThat(only().changed()).isEmpty();
    assertThat(only().isDeprovisioning()).isTrue();
  }

  @Test
  @DisplayName("R24: what was disabled already is not disabled again")
  void r24ADeletionTellsWhatTheResourceWasLikeAtLast() {
    TestServer server =
        TestServer.over(new Overtaken(), builder -> builder.changeListener(events::add));
    String user = "/Users/" + server.user("adele");
    events.clear();

    assertThat(server.delete(user).status()).isEqualTo(204);

    assertThat(only().activeBefore()).isFalse();
    assertThat(only().isDeprovisioning()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void changedAreTheAttributesThatDifferNotThoseThatWereNamed(Store store) {
    TestServer server = over(store);
    String user = "/Users/" + server.user("adele");
    server.patch(user, "{\"op\":\"add\",\"value\":{\"title\":\"Guide\",\"nickName\":\"Del\"}}");
    events.clear();

    server.patch(
        user,
        "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Guide\"},"
            + "{\"op\":\"replace\",\"path\":\"name.givenName\",\"value\":\"Adele\"}");
    assertThat(only().changed()).containsExactly(AttributePath.of("name"));
    assertThat(only().operation()).isEqualTo(Operation.PATCHED);

    events.clear();
    server.put(user, USER + ",\"active\":true,\"title\":\"Guide\",\"locale\":\"en\"}");
    assertThat(only().changed())
        .containsExactlyInAnyOrder(
            AttributePath.of("nickName"), AttributePath.of("name"), AttributePath.of("locale"));
  }

  @ParameterizedTest
  @EnumSource
  void aRequestThatChangesNothingIsNoChange(Store store) {
    TestServer server = over(store);
    String adele = server.user("adele");
    String alex = server.user("alex");
    String group = "/Groups/" + server.group("Sales", adele);
    events.clear();

    server.patch("/Users/" + adele, "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");
    server.put("/Users/" + adele, USER + ",\"active\":true}");
    server.patch(
        group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + adele + "\"}]}");
    server.patch(group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + alex + "\\\"]\"}");

    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedRequestIsNoChange(Store store) {
    TestServer server = over(store);
    String adele = "/Users/" + server.user("adele");
    server.user("alex");
    events.clear();

    List<ScimResponse> refused =
        List.of(
            server.post("/Users", USER + "}"),
            server.patch(adele, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"alex\"}"),
            server.patch(adele, "{\"op\":\"replace\",\"path\":\"unknown\",\"value\":\"alex\"}"),
            server.patch("/Users/x", "{\"op\":\"remove\",\"path\":\"title\"}"),
            server.send(
                ScimRequest.of("DELETE", adele).withHeader("If-Match", "\"another-version\"")),
            server.delete("/Users/x"));

    assertThat(refused)
        .extracting(ScimResponse::status)
        .containsExactly(409, 409, 400, 404, 412, 404);
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aDeletionMayInsistOnAVersion(Store store) {
    TestServer server = over(store);
    String adele = "/Users/" + server.user("adele");
    String tag = String.valueOf(server.get(adele).headers().get("ETag"));
    events.clear();

    assertThat(server.send(ScimRequest.of("DELETE", adele).withHeader("If-Match", tag)).status())
        .isEqualTo(204);

    assertThat(only().operation()).isEqualTo(Operation.DELETED);
  }

  @ParameterizedTest
  @EnumSource
  void membersAreAnAttributeLikeOthers(Store store) {
    TestServer server = over(store);
    String adele = server.user("adele");
    String alex = server.user("alex");
    String id = server.group("Sales", adele);
    assertThat(last().changed())
        .containsExactlyInAnyOrder(AttributePath.of("displayName"), AttributePath.of("members"));

    server.patch("/Groups/" + id, "{\"op\":\"add\",\"path\":\"members\",\"value\":" + array(alex));
    assertThat(last().changed()).containsExactly(AttributePath.of("members"));
    assertThat(last().id()).isEqualTo(id);

    server.patch(
        "/Groups/" + id,
        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Design\"},"
            + "{\"op\":\"remove\",\"path\":\"members[value eq \\\""
            + alex
            + "\\\"]\"}");
    assertThat(last().changed())
        .containsExactlyInAnyOrder(AttributePath.of("displayName"), AttributePath.of("members"));

    server.patch("/Groups/" + id, "{\"op\":\"remove\",\"path\":\"members\"}");
    assertThat(last().changed()).containsExactly(AttributePath.of("members"));
    assertThat(events.stream().filter(event -> event.id().equals(id))).hasSize(4);
  }

  @Test
  void membersThatStayAreNotNamed() {
    TestServer server = over(Store.CAPABLE);
    String adele = server.user("adele");
    String group = "/Groups/" + server.group("Sales", adele);

    server.put(group, GROUP + "\"Design\",\"members\":" + array(adele));
    assertThat(last().changed()).containsExactly(AttributePath.of("displayName"));

    server.patch(
        group,
        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Art\"},"
            + "{\"op\":\"add\",\"path\":\"members\",\"value\":"
            + array(adele));
    assertThat(last().changed()).containsExactly(AttributePath.of("displayName"));

    server.put(group, GROUP + "\"Art\"}");
    assertThat(last().changed()).containsExactly(AttributePath.of("members"));
  }

  @ParameterizedTest
  @EnumSource
  void thatADeletedUserLeavesItsGroupsIsNoEventOfItsOwn(Store store) {
    TestServer server = over(store);
    String adele = server.user("adele");
    server.group("Sales", adele);
    events.clear();

    server.delete("/Users/" + adele);

    assertThat(only().id()).isEqualTo(adele);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "externalId", "displayName"})
  @DisplayName("R20: events of changes hold no value but that of active")
  void r20ChangeEventsHoldNoValues(String attribute) {
    TestServer server = over(Store.CAPABLE);
    String value = ",\"" + attribute + "\":\"canary-0\"}";
    String user = "/Users/" + TestServer.id(server.post("/Users", USER + value));
    server.put(user, USER + value.replace("-0", "-1"));
    server.patch(
        user, "{\"op\":\"replace\",\"path\":\"" + attribute + "\",\"value\":\"canary-2\"}");
    server.delete(user);

    assertThat(events).hasSize(4);
    assertThat(events.toString()).contains(attribute).doesNotContain("canary");
  }

  @Test
  void anEventDoesNotChange() {
    over(Store.CAPABLE).user("adele");

    Set<AttributePath> changed = only().changed();

    assertThat(changed).isUnmodifiable();
  }

  private TestServer over(Store store) {
    return TestServer.over(store.make(), builder -> builder.changeListener(events::add));
  }

  private ChangeEvent only() {
    assertThat(events).hasSize(1);
    return last();
  }

  private ChangeEvent last() {
    return events.get(events.size() - 1);
  }

  /** An array of one member, and the end of the object in which it is the last value. */
  private static String array(String member) {
    return "[{\"value\":\"" + member + "\"}]}";
  }

  private static String version(ChangeEvent event) {
    Version version = event.version();
    return version == null ? "none" : version.value();
  }
}
