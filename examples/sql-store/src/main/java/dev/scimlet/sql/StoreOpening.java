package dev.scimlet.sql;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.StoreContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Connects, migrates, numbers the indexed attributes and makes the index anew if it must. */
final class StoreOpening {

  /** Long enough to index a million resources anew. */
  private static final Duration LONGEST = Duration.ofHours(2);

  private final DataSource source;
  private final Map<String, List<String>> further = new LinkedHashMap<>();
  private List<ResourceType> types = List.of();
  private boolean migrates = true;

  StoreOpening(DataSource source) {
    this.source = source;
  }

  void types(List<ResourceType> kept) {
    types = kept;
  }

  void index(String resourceType, String attribute) {
    further.computeIfAbsent(resourceType, type -> new ArrayList<>()).add(attribute);
  }

  void withoutMigrations() {
    migrates = false;
  }

  SqlResourceStore open(long maxScan) {
    further.keySet().forEach(this::requireKept);
    Database database = new Database(source, Database.dialectOf(source));
    Instant now = Instant.now();
    StoreContext context = new StoreContext("", "", now, now.plus(LONGEST));
    return new SqlResourceStore(database, database.write(context, this::prepare), maxScan);
  }

  private Map<String, IndexedType> prepare(Session session) throws SQLException {
    Migrations.lock(session);
    if (migrates) {
      Migrations.run(session);
    }
    Migrations.check(session);
    Map<String, IndexedType> indexed = new LinkedHashMap<>();
    for (ResourceType type : types) {
      List<String> more = further.getOrDefault(type.name(), List.of());
      IndexedType numbered = Catalog.number(session, type, IndexedTypes.choose(type, more));
      if (!Catalog.fingerprint(session, type.name()).equals(Optional.of(numbered.fingerprint()))) {
        IndexRebuild.run(session, numbered);
        Catalog.keepFingerprint(session, numbered);
      }
      indexed.put(type.name(), numbered);
    }
    return indexed;
  }

  private void requireKept(String name) {
    if (types.stream().noneMatch(type -> type.name().equals(name))) {
      throw new IllegalArgumentException("There is no resource type " + name + " to index.");
    }
  }
}
