package dev.scimlet.sql;

import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes unique values and index rows of a type anew, out of the bodies. */
final class IndexRebuild {

  private static final int AT_ONCE = 500;

  private IndexRebuild() {}

  /** A resource of some tenant. */
  private record Owned(String tenant, StoredResource resource) {}

  static void run(Session session, IndexedType type) throws SQLException {
    if (session.dialect() == SqlDialect.POSTGRESQL) {
      // Writers wait, so that no row is made by the old rules meanwhile.
      session.execute("lock table scim_resource in share row exclusive mode");
    }
    for (int number : Catalog.numbers(session, type.name()).values()) {
      session.update(SqlFragment.of("delete from scim_unique where attribute = ?", number));
      session.update(SqlFragment.of("delete from scim_index where attribute = ?", number));
    }
    Owned last = null;
    List<Owned> some;
    do {
      some = behind(session, type, last);
      for (Owned owned : some) {
        add(session, type, owned);
        last = owned;
      }
    } while (some.size() == AT_ONCE);
  }

  private static void add(Session session, IndexedType type, Owned owned) throws SQLException {
    StoredResource resource = owned.resource();
    String id = resource.key().id();
    try {
      UniqueTable.take(session, owned.tenant(), id, type.uniqueValues(resource.resource().body()));
    } catch (StoreException.Uniqueness e) {
      throw new IllegalStateException(
          e.attribute() + " cannot be unique: resources that are stored share a value.", e);
    }
    IndexTable.add(session, owned.tenant(), id, type.rows(resource.resource().body()));
  }

  private static List<Owned> behind(Session session, IndexedType type, @Nullable Owned last)
      throws SQLException {
    SqlFragment where =
        last == null
            ? SqlFragment.TRUE
            : SqlFragment.of(
                "(r.tenant, r.id) > (?, ?)", last.tenant(), last.resource().key().id());
    return session.query(
        SqlFragment.of(
                "select "
                    + ResourceTable.COLUMNS
                    + ", r.tenant from scim_resource r where r.type = ? and ",
                type.name())
            .then(where)
            .then(" order by r.tenant, r.id limit ?", AT_ONCE),
        row -> new Owned(row.getString(6), ResourceTable.reader(type.type()).read(row)));
  }
}
