package dev.scimlet.sql;

import dev.scimlet.store.StoredResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads resources of one type that meet a condition, in an order.
 *
 * @param type the resource type
 * @param tenant the tenant
 * @param condition what they meet, of {@code scim_resource r}
 * @param paging the order and its direction
 */
record ResourceQuery(IndexedType type, String tenant, SqlFragment condition, KeysetPaging paging) {

  /** A resource, and where it is in the order. */
  record Placed(Place place, StoredResource resource) {}

  private static final String NO_KEY = "null";

  /** The resources behind a place. */
  List<Placed> behind(Session session, @Nullable Place place, int limit) throws SQLException {
    return session.query(select(paging.behind(place)).then(" limit ?", limit), row -> placed(row));
  }

  /** The resources behind a number of others, which the database has to pass. */
  List<Placed> skipping(Session session, long offset, int limit) throws SQLException {
    return session.query(
        select(SqlFragment.TRUE).then(" limit ? offset ?", limit, offset), row -> placed(row));
  }

  long count(Session session) throws SQLException {
    return session.number(
        SqlFragment.of("select count(*) from scim_resource r where ").then(ofType()));
  }

  private Placed placed(ResultSet row) throws SQLException {
    StoredResource resource = ResourceTable.reader(type.type()).read(row);
    return new Placed(new Place(row.getObject(6), resource.key().id()), resource);
  }

  private SqlFragment select(SqlFragment behind) {
    Ordering ordering = paging.ordering();
    String key = Optional.ofNullable(ordering.key()).orElse(NO_KEY);
    SqlFragment select = SqlFragment.of("select " + ResourceTable.COLUMNS + ", " + key + " from ");
    IndexedAttribute attribute = ordering.attribute();
    SqlFragment from =
        attribute == null
            ? SqlFragment.of("scim_resource r where ")
            : SqlFragment.of(
                "scim_index s join scim_resource r on r.tenant = s.tenant and r.id = s.id"
                    + " where s.tenant = ? and s.attribute = ? and s.element = 0 and ",
                tenant,
                attribute.number());
    return select.then(from).then(ofType()).then(" and ").then(behind).then(paging.orderBy());
  }

  private SqlFragment ofType() {
    return SqlFragment.of("r.tenant = ? and r.type = ? and ", tenant, type.name()).then(condition);
  }
}
