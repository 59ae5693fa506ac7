package dev.scimlet.sql;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code scim_resource}. */
final class ResourceTable {

  /** What {@link #reader} reads. */
  static final String COLUMNS = "r.id, r.version, r.created, r.modified, r.body";

  private static final String SELECT = "select " + COLUMNS + " from scim_resource r where ";

  /** How many ids stand in one statement. */
  private static final int MOST_AT_ONCE = 500;

  private ResourceTable() {}

  static RowReader<StoredResource> reader(ResourceType type) {
    return row -> read(type, row);
  }

  private static StoredResource read(ResourceType type, ResultSet row) throws SQLException {
    return new StoredResource(
        new ResourceKey(type.name(), row.getString(1)),
        version(row.getLong(2)),
        NumberCondition.instant(row.getLong(3)),
        NumberCondition.instant(row.getLong(4)),
        Documents.read(type, row.getString(5)));
  }

  static Version version(long number) {
    return new Version(Long.toString(number));
  }

  static Optional<StoredResource> find(Session session, String tenant, ResourceType type, String id)
      throws SQLException {
    return Texts.areStorable(id)
        ? session.first(byKey(tenant, type.name(), id), reader(type))
        : Optional.empty();
  }

  /** Reads a resource and keeps it for this transaction: nobody else changes it meanwhile. */
  static Optional<StoredResource> lock(Session session, String tenant, ResourceType type, String id)
      throws SQLException {
    SqlFragment select = byKey(tenant, type.name(), id).then(session.dialect().forUpdate());
    return Texts.areStorable(id) ? session.first(select, reader(type)) : Optional.empty();
  }

  static List<StoredResource> findAll(
      Session session, String tenant, ResourceType type, List<String> ids) throws SQLException {
    List<StoredResource> found = new ArrayList<>();
    for (Collection<String> some : Chunks.of(Texts.storable(ids), MOST_AT_ONCE)) {
      SqlFragment select =
          SqlFragment.of(SELECT + "r.tenant = ? and r.type = ? and r.id in ", tenant, type.name())
              .then(Chunks.list(some));
      found.addAll(session.query(select, reader(type)));
    }
    return found;
  }

  /** Tells whether the id was free. */
  static boolean insert(Session session, String tenant, ResourceKey key, Instant now, String body)
      throws SQLException {
    Texts.requireStorable(key.id());
    long time = NumberCondition.nanos(now);
    return session.update(
            SqlFragment.of(
                "insert into scim_resource (tenant, type, id, version, created, modified, body)"
                    + " values (?, ?, ?, 1, ?, ?, ?) on conflict do nothing",
                tenant,
                key.resourceType(),
                key.id(),
                time,
                time,
                body))
        == 1;
  }

  /** Tells whether the resource still had the version. */
  static boolean update(
      Session session, String tenant, StoredResource before, Instant now, String body)
      throws SQLException {
    return session.update(
            SqlFragment.of(
                "update scim_resource set version = version + 1, modified = ?, body = ?"
                    + " where tenant = ? and type = ? and id = ? and version = ?",
                NumberCondition.nanos(now),
                body,
                tenant,
                before.key().resourceType(),
                before.key().id(),
                number(before.version())))
        == 1;
  }

  /** Gives a resource a new version, whose body stays. */
  static boolean touch(Session session, String tenant, StoredResource before, Instant now)
      throws SQLException {
    return session.update(
            SqlFragment.of(
                "update scim_resource set version = version + 1, modified = ?"
                    + " where tenant = ? and type = ? and id = ? and version = ?",
                NumberCondition.nanos(now),
                tenant,
                before.key().resourceType(),
                before.key().id(),
                number(before.version())))
        == 1;
  }

  /** Tells whether the resource still had the version. */
  static boolean delete(Session session, String tenant, StoredResource before) throws SQLException {
    return session.update(
            SqlFragment.of(
                "delete from scim_resource"
                    + " where tenant = ? and type = ? and id = ? and version = ?",
                tenant,
                before.key().resourceType(),
                before.key().id(),
                number(before.version())))
        == 1;
  }

  static long number(Version version) {
    return Long.parseLong(version.value());
  }

  private static SqlFragment byKey(String tenant, String type, String id) {
    return SqlFragment.of(SELECT + "r.tenant = ? and r.type = ? and r.id = ?", tenant, type, id);
  }
}
