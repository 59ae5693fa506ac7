package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7643 §4.2: a store that cuts pages and keeps members in the bodies of groups")
class GroupsInBodiesTest {

  /** More than the engine asks for at once. */
  private static final int GROUPS = 1005;

  private record Paging(InMemoryResourceStore kept) implements ResourceStore {

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      return kept.get(context, key, wanted);
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return kept.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return kept.replace(context, key, body, expected);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      kept.delete(context, key, expected);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      return kept.query(context, query);
    }

    @Override
    public Guarantees guarantees(String resourceType) {
      return kept.guarantees(resourceType);
    }
  }

  private final TestServer server =
      TestServer.over(new Paging(InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP)));

  @Test
  void aUserIsFoundInAndTakenOutOfEveryGroup() {
    String user = server.user("anna");
    String other = server.user("bob");
    for (int i = 0; i < GROUPS; i++) {
      server.group("group-" + i, user, other);
    }

    assertThat(body(server.get("/Users/" + user)).getValues("groups")).hasSize(GROUPS);
    assertThat(server.delete("/Users/" + user).status()).isEqualTo(204);

    assertThat(body(server.get("/Groups?count=0&filter=members.value+eq+%22" + user + "%22")))
        .isEqualTo(body(server.get("/Groups?count=0&filter=displayName+eq+%22nobody%22")));
    assertThat(body(server.get("/Users/" + other)).getValues("groups")).hasSize(GROUPS);
  }
}
