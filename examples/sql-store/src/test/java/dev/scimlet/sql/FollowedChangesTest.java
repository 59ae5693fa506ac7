package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "R24: whoever follows the changes ends the sessions of the disabled, as the README says")
class FollowedChangesTest {

  private static final ResourceType USER = ResourceTypes.user();

  private final List<String> ended = new ArrayList<>();
  private @Nullable String position;

  @Test
  void disabledUsersAreMetOnce(@TempDir Path directory) {
    try (HikariDataSource source = SqliteFiles.open(directory.resolve("scim.db"))) {
      SqlResourceStore store = SqlResourceStore.builder(source).types(USER).build();
      StoredResource kept = insert(store, "kept");
      StoredResource disabled = insert(store, "disabled");
      follow(store);
      assertThat(ended).isEmpty();
      store.replace(
          context(),
          disabled.key(),
          disabled.resource().with("active", ScimBoolean.FALSE),
          disabled.version());
      store.replace(context(), kept.key(), kept.resource().without("title"), kept.version());
      follow(store);
      follow(store);
      assertThat(ended).containsExactly("disabled");
    }
  }

  private void follow(ChangeFeed feed) {
    ChangeFeed.ChangePage page = feed.changes(context(), position, 100);
    page.changes().stream()
        .filter(change -> Boolean.FALSE.equals(change.active()))
        .forEach(change -> ended.add(change.key().id()));
    position = page.next();
  }

  private static StoredResource insert(SqlResourceStore store, String name) {
    ScimObject body =
        ScimObject.builder().put("userName", name).put("title", "x").put("active", true).build();
    return store.insert(context(), new ResourceKey("User", name), Resource.of(USER, body));
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("tenant", "sessions", now, now.plusSeconds(30));
  }
}
