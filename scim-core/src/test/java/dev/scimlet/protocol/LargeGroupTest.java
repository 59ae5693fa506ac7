package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.9: members that nobody asked for are not read")
class LargeGroupTest {

  /** Counts how often members are read. */
  private static final class Counting extends MinimalStore implements Memberships {

    private final InMemoryResourceStore kept =
        InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    private int pages;

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      return kept.get(context, key, wanted);
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return kept.insert(context, key, body);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      return kept.query(context, query);
    }

    @Override
    public StoredResource insert(
        StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
      return kept.insert(context, key, body, members);
    }

    @Override
    public StoredResource apply(
        StoreContext context,
        ResourceKey key,
        @Nullable Resource body,
        MemberDelta delta,
        Version expected) {
      return kept.apply(context, key, body, delta, expected);
    }

    @Override
    public MemberPage members(
        StoreContext context, ResourceKey group, @Nullable String after, int limit) {
      pages++;
      return kept.members(context, group, after, limit);
    }

    @Override
    public boolean contains(StoreContext context, ResourceKey group, String member) {
      return kept.contains(context, group, member);
    }

    @Override
    public Map<String, List<GroupReference>> groupsOf(
        StoreContext context, Collection<String> members) {
      return kept.groupsOf(context, members);
    }

    @Override
    public void forget(StoreContext context, String member) {
      kept.forget(context, member);
    }
  }

  private final Counting store = new Counting();
  private final TestServer server = TestServer.over(store);
  private final String user = server.user("bjensen");
  private final String group = server.group("Sales", user);

  @ParameterizedTest
  @ValueSource(strings = {"excludedAttributes=members", "attributes=displayName", "attributes=id"})
  @Tag("7644-3.9-5")
  void theStoreIsNotAskedForThem(String parameters) {
    store.pages = 0;

    assertThat(body(server.get("/Groups/" + group + "?" + parameters)).contains("members"))
        .isFalse();
    assertThat(body(server.get("/Groups?" + parameters)).toString()).doesNotContain("members");
    server.patch(
        "/Groups/" + group + "?" + parameters,
        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Tours\"}");
    server.patch(
        "/Groups/" + group,
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}");
    assertThat(store.pages).isZero();
    assertThat(body(server.get("/Groups/" + group)).getValues("members")).hasSize(1);
    assertThat(store.pages).isPositive();
  }
}
