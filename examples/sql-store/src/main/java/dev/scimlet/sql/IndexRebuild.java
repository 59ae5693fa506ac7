package dev.scimlet.sql;

import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes unique values and index rows of a type anew, out of the bodies. */
final class IndexRebuild {

  private static final int AT_ONCE = 500;

  private IndexRebuild() {}

  static void run(Session session, IndexedType type) throws SQLException {
    if (session.dialect() == SqlDialect.POSTGRESQL) {
      // Writers wait, so that no row is made by the old rules meanwhile.
      session.execute("lock table scim_resource in share row exclusive mode");
    }
    for (int number : Catalog.numbers(session, type.name()).values()) {
      session.update(SqlFragment.of("delete from scim_unique where attribute = ?", number));
      session.update(SqlFragment.of("delete from scim_index where attribute = ?", number));
    }
    Optional<String> tenant = firstTenant(session, type, SqlFragment.TRUE);
    while (tenant.isPresent()) {
      String done = tenant.get();
      run(session, type, done);
      tenant = firstTenant(session, type, SqlFragment.of("r.tenant > ?", done));
    }
  }

  /**
   * Tenant by tenant, so that the next resources are found by the key, however many went before.
   */
  private static void run(Session session, IndexedType type, String tenant) throws SQLException {
    SqlFragment behind = SqlFragment.TRUE;
    List<StoredResource> some;
    do {
      some = read(session, type, tenant, behind);
      for (StoredResource resource : some) {
        add(session, type, tenant, resource);
        behind = SqlFragment.of("r.id > ?", resource.key().id());
      }
    } while (some.size() == AT_ONCE);
  }

  private static void add(Session session, IndexedType type, String tenant, StoredResource resource)
      throws SQLException {
    String id = resource.key().id();
    try {
      UniqueTable.take(session, tenant, id, type.uniqueValues(resource.resource().body()));
    } catch (StoreException.Uniqueness e) {
      throw new IllegalStateException(
          e.attribute() + " cannot be unique: resources that are stored share a value.", e);
    }
    IndexTable.add(session, tenant, id, type.rows(resource.resource().body()));
  }

  private static Optional<String> firstTenant(
      Session session, IndexedType type, SqlFragment condition) throws SQLException {
    return session.first(
        SqlFragment.of("select r.tenant from scim_resource r where r.type = ? and ", type.name())
            .then(condition)
            .then(" order by r.tenant limit 1"),
        row -> row.getString(1));
  }

  private static List<StoredResource> read(
      Session session, IndexedType type, String tenant, SqlFragment condition) throws SQLException {
    return session.query(
        SqlFragment.of(
                "select "
                    + ResourceTable.COLUMNS
                    + " from scim_resource r where r.tenant = ? and r.type = ? and ",
                tenant,
                type.name())
            .then(condition)
            .then(" order by r.id limit ?", AT_ONCE),
        ResourceTable.reader(type.type()));
  }
}
