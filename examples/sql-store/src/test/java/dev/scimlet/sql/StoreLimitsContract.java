package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lies beyond that which a database or a caller can take. */
abstract class StoreLimitsContract {

  private static final String URI = "urn:example:schemas:extension:Pages";
  private static final ResourceType USER =
      ResourceTypes.user()
          .with(
              Schema.of(
                  ScimJson.read(
                      """
                      {"id": "urn:example:schemas:extension:Pages", "name": "Pages",
                       "attributes": [
                         {"name": "page", "type": "reference", "referenceTypes": ["external"],
                          "uniqueness": "server"}]}"""
                          .getBytes(StandardCharsets.UTF_8),
                      JsonLimits.defaults())));

  private final HikariDataSource source;
  private final SqlResourceStore store;

  StoreLimitsContract(HikariDataSource source) {
    this.source = source;
    this.store = SqlResourceStore.builder(source).types(USER, Inventory.GROUP).build();
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void uniqueReferencesAreKeptApart() {
    String path = "https://example.com/" + "a".repeat(600);
    store.insert(context(), key("one"), userWithPage("one", path + "1"));
    store.insert(context(), key("two"), userWithPage("two", path + "2"));
    assertThatThrownBy(
            () -> store.insert(context(), key("three"), userWithPage("three", path + "1")))
        .isInstanceOf(StoreException.Uniqueness.class);
    store.delete(context(), key("one"), Version.ANY);
    store.insert(context(), key("three"), userWithPage("three", path + "1"));
  }

  @Test
  void textThatIsNoTextIsRefusedAndNothingIsStored() {
    store.insert(context(), key("kept"), user("kept"));
    store.insert(context(), group(), groupBody(), List.of());
    Map<String, List<String>> before = Tables.contents(source);
    for (String text : List.of("a\ud800b", "\udc00", "\udbff\udfff", "\ufdd0", "\uffff")) {
      assertRefused(() -> store.insert(context(), key("new"), user(text)));
      assertRefused(() -> store.insert(context(), key(text), user("new")));
      assertRefused(() -> store.replace(context(), key("kept"), user(text), Version.ANY));
      assertRefused(
          () ->
              store.apply(
                  context(),
                  group(),
                  null,
                  MemberDelta.add(List.of(new Member(text, "User"))),
                  Version.ANY));
      assertThat(store.get(context(), key(text), Projection.everything())).isEmpty();
    }
    assertThat(Tables.contents(source)).isEqualTo(before);
  }

  @Test
  void deadlineThatIsPastEndsEveryCall() {
    store.insert(context(), key("kept"), user("kept"));
    Instant past = Instant.now().minusSeconds(1);
    StoreContext late = new StoreContext("t", "test", past, past);
    List<ThrowingCallable> calls =
        List.of(
            () -> store.get(late, key("kept"), Projection.everything()),
            () -> store.replace(late, key("kept"), user("late"), Version.ANY),
            () -> store.patch(late, key("kept"), found -> user("late")),
            () -> store.delete(late, key("kept"), Version.ANY),
            () -> store.changes(late, null, 10));
    assertThat(calls)
        .allSatisfy(
            call -> assertThatThrownBy(call).isInstanceOf(StoreException.Unavailable.class));
    assertThat(store.get(context(), key("kept"), Projection.everything())).isPresent();
  }

  @Test
  void changesBeforeAnyInstantCanBeDropped() {
    store.insert(context(), key("kept"), user("kept"));
    assertThat(store.dropChangesBefore(context(), Instant.MIN)).isZero();
    assertThat(store.dropChangesBefore(context(), Instant.MAX)).isEqualTo(1);
  }

  static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.Refused.class, refused -> assertThat(refused.status()).isEqualTo(400));
  }

  SqlResourceStore store() {
    return store;
  }

  HikariDataSource source() {
    return source;
  }

  static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("t", "test", now, now.plusSeconds(60));
  }

  static ResourceKey key(String id) {
    return new ResourceKey("User", id);
  }

  static ResourceKey group() {
    return new ResourceKey("Group", "g");
  }

  static Resource groupBody() {
    return Resource.of(Inventory.GROUP, ScimObject.builder().put("displayName", "g").build());
  }

  static Resource user(String userName) {
    return Resource.of(USER, ScimObject.builder().put("userName", userName).build());
  }

  private static Resource userWithPage(String userName, String page) {
    ScimObject pages = ScimObject.builder().put("page", page).build();
    return Resource.of(
        USER, ScimObject.builder().put("userName", userName).put(URI, pages).build());
  }
}
