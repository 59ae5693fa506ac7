package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §3.6: a user is deleted whatever happens to a group meanwhile")
class VanishingGroupTest {

  /** Somebody else deletes a group right before it is changed. */
  private static final class Vanishing extends MinimalStore {

    private boolean vanishes;

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      if (vanishes && key.resourceType().equals("Group")) {
        delete(context, key, Version.ANY);
      }
      return super.replace(context, key, body, expected);
    }
  }

  @Test
  @Tag("7644-3.6-1")
  void groupThatGoesIsNoReasonToSayThatTheUserIsNotThere() {
    Vanishing store = new Vanishing();
    TestServer server = TestServer.over(store);
    String user = server.user("adele");
    server.group("Design", user);
    store.vanishes = true;
    assertThat(server.delete("/Users/" + user).status()).isEqualTo(204);
    assertThat(server.get("/Users/" + user).status()).isEqualTo(404);
  }
}
