package dev.scimlet.sql;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.StoreContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connects, compares mappings with tables, and makes the keys that are missing. */
final class MappedOpening {

  private static final Duration LONGEST = Duration.ofHours(2);
  private static final SqlFragment ENCODING = SqlFragment.of("show server_encoding");

  private final DataSource source;
  private final Map<ResourceType, TableMapping> mappings = new LinkedHashMap<>();
  private @Nullable String tenant;

  MappedOpening(DataSource source) {
    this.source = source;
  }

  void map(ResourceType type, TableMapping mapping) {
    mappings.put(type, mapping);
  }

  void tenant(String only) {
    tenant = only;
  }

  MappedResourceStore open(long maxScan) {
    Database database = new Database(source, Database.dialectOf(source));
    Instant now = Instant.now();
    StoreContext context = new StoreContext("", "", now, now.plus(LONGEST));
    MappedTypes types = database.read(context, this::read);
    for (MappedType type : types.byName().values()) {
      MissingKeys.make(database, context, type.table(), type.id(), type.columns());
      for (MappedRows rows : type.rows()) {
        MissingKeys.make(
            database, context, rows.table(), type.id().in(rows.owner()), rows.columns());
      }
    }
    return new MappedResourceStore(database, types, maxScan);
  }

  private MappedTypes read(Session session) throws SQLException {
    requireUnicode(session);
    Map<String, MappedType> types = new LinkedHashMap<>();
    for (Map.Entry<ResourceType, TableMapping> mapping : mappings.entrySet()) {
      MappedType type = new MappingReader(session, mapping.getKey(), mapping.getValue()).read();
      types.put(type.name(), type);
    }
    requireTenants(types);
    requirePrefixes(List.copyOf(types.values()));
    Map<String, MappedMembers> members = new LinkedHashMap<>();
    for (Map.Entry<ResourceType, TableMapping> mapping : mappings.entrySet()) {
      MappedMembers found =
          new MappingReader(session, mapping.getKey(), mapping.getValue()).members(types);
      if (found != null) {
        members.put(mapping.getKey().name(), found);
      }
    }
    requireAllOrNone(types, members);
    return new MappedTypes(types, members, tenant);
  }

  private static void requireUnicode(Session session) throws SQLException {
    if (session.dialect() == SqlDialect.POSTGRESQL
        && !session.first(ENCODING, row -> row.getString(1)).orElse("").equals("UTF8")) {
      throw new IllegalArgumentException("The encoding of the database is not UTF8.");
    }
  }

  private void requireTenants(Map<String, MappedType> types) {
    for (MappedType type : types.values()) {
      if (type.tenant() == null && tenant == null) {
        throw new IllegalArgumentException(
            "The table " + type.table() + " has no tenant: name the only one by tenant().");
      }
    }
  }

  /** Ids are unique over all types. */
  private static void requirePrefixes(List<MappedType> types) {
    for (MappedType one : types) {
      for (MappedType other : types) {
        String prefix = one.id().prefix();
        boolean numbers =
            one.id().kind() == IdColumn.Kind.NUMBER && other.id().kind() == IdColumn.Kind.NUMBER;
        if (!one.name().equals(other.name()) && numbers && other.id().prefix().startsWith(prefix)) {
          throw new IllegalArgumentException(
              "The ids of " + one.name() + " and " + other.name() + " need different prefixes.");
        }
      }
    }
  }

  /** The engine asks once whether members are rows. */
  private static void requireAllOrNone(
      Map<String, MappedType> types, Map<String, MappedMembers> members) {
    for (MappedType type : types.values()) {
      boolean isGroup = type.type().schema().findAttribute("members").isPresent();
      if (isGroup && !members.isEmpty() && !members.containsKey(type.name())) {
        throw new IllegalArgumentException(
            "The members of " + type.name() + " need a table, as those of other types have.");
      }
    }
  }
}
