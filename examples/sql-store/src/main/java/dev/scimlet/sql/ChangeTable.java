package dev.scimlet.sql;

import dev.scimlet.store.ChangeFeed.Change;
import dev.scimlet.store.ChangeFeed.Kind;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The table {@code scim_change}: what happened, in the order of the commits. */
final class ChangeTable {

  /** Beside the key of the tenant; tells our locks from those of others. */
  private static final int LOCKS = 0x7363696d;

  /** While somebody waits for a writer, all others of the tenant wait too. */
  private static final int LONGEST_WAIT_SECONDS = 5;

  /** A change and its place. */
  record Numbered(long number, Change change) {}

  private ChangeTable() {}

  static void add(Session session, StoreContext context, Kind kind, StoredResource resource)
      throws SQLException {
    lock(session, "pg_advisory_xact_lock_shared", context.tenant(), Integer.MAX_VALUE);
    boolean deleted = kind == Kind.DELETED;
    session.update(
        SqlFragment.of(
            "insert into scim_change (tenant, kind, type, id, version, active, principal, time)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
            context.tenant(),
            kind.name(),
            resource.key().resourceType(),
            resource.key().id(),
            deleted ? SqlNull.NUMBER : (Object) ResourceTable.number(resource.version()),
            deleted ? SqlNull.BOOLEAN : active(resource),
            context.principal(),
            NumberCondition.nanos(context.now())));
  }

  /** Numbers are drawn before the commit: whoever reads waits for those who hold one. */
  static void awaitWriters(Session session, String tenant) throws SQLException {
    // Otherwise the waiting itself would be the moment at which the feed is read.
    session.seeEveryCommit();
    lock(session, "pg_advisory_xact_lock", tenant, LONGEST_WAIT_SECONDS);
  }

  static List<Numbered> read(Session session, String tenant, long after, int limit)
      throws SQLException {
    return session.query(
        SqlFragment.of(
            "select number, kind, type, id, version, active, principal, time from scim_change"
                + " where tenant = ? and number > ? order by number limit ?",
            tenant,
            after,
            limit),
        ChangeTable::read);
  }

  static long last(Session session, String tenant) throws SQLException {
    return session.number(
        SqlFragment.of(
            "select coalesce(max(number), 0) from scim_change where tenant = ?", tenant));
  }

  static int dropBefore(Session session, Instant time) throws SQLException {
    return session.update(
        SqlFragment.of("delete from scim_change where time < ?", NumberCondition.nearest(time)));
  }

  private static Numbered read(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    Kind kind = Kind.valueOf(row.getString(2));
    ResourceKey key = new ResourceKey(row.getString(3), row.getString(4));
    long version = row.getLong(5);
    boolean active = row.getBoolean(6);
    Boolean known = row.wasNull() ? null : (Boolean) active;
    return new Numbered(
        number,
        new Change(
            key,
            kind,
            kind == Kind.DELETED ? null : ResourceTable.version(version),
            known,
            row.getString(7),
            NumberCondition.instant(row.getLong(8))));
  }

  private static Object active(StoredResource resource) {
    return resource.resource().body().get("active") instanceof ScimBoolean active
        ? (Object) active.value()
        : SqlNull.BOOLEAN;
  }

  private static void lock(Session session, String function, String tenant, int seconds)
      throws SQLException {
    if (session.dialect() == SqlDialect.POSTGRESQL && session.isFirst(function + tenant)) {
      SqlFragment select =
          SqlFragment.of("select " + function + "(?, ?)", LOCKS, tenant.hashCode());
      session.query(select, row -> 0, seconds);
    }
  }
}
