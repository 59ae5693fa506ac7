package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.SqlResourceStore;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Notes of changes are kept for a month")
class ChangeRetentionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final ResourceType USER = ScimletServer.standardResourceTypes().get(0);

  @Test
  void olderOnesAreDropped(@TempDir Path directory) {
    try (OpenStore open = Storage.directory(directory).open(List.of(USER))) {
      SqlResourceStore store = (SqlResourceStore) open.store();
      create(store, "old", NOW.minus(ChangeRetention.KEPT).minusNanos(1));
      create(store, "recent", NOW.minus(ChangeRetention.KEPT));
      try (ChangeRetention retention =
          new ChangeRetention(store, Clock.fixed(NOW, ZoneOffset.UTC))) {
        assertThat(retention.drop()).isEqualTo(1);
        assertThat(retention.drop()).isZero();
      }
      assertThat(store.changes(at(NOW), null, 10).changes())
          .singleElement()
          .satisfies(change -> assertThat(change.key().id()).isEqualTo("recent"));
    }
  }

  private static void create(SqlResourceStore store, String name, Instant time) {
    ScimObject body = ScimObject.builder().put("userName", name).build();
    store.insert(at(time), new ResourceKey("User", name), Resource.of(USER, body));
  }

  private static StoreContext at(Instant time) {
    return new StoreContext("tenant", "test", time, Instant.now().plus(Duration.ofMinutes(1)));
  }
}
