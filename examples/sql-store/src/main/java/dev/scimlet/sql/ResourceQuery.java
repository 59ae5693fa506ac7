package dev.scimlet.sql;

import dev.scimlet.store.Position;
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
 * @param order the order
 * @param backward whether it is read from its end
 */
record ResourceQuery(
    IndexedType type, String tenant, SqlFragment condition, IndexOrdering order, boolean backward)
    implements RowQuery {

  private static final String NO_KEY = "null";

  @Override
  public Place place(Position position) {
    return order.place(position);
  }

  @Override
  public List<Placed> behind(Session session, @Nullable Place place, int limit)
      throws SQLException {
    return session.query(
        select(paging().behind(place)).then(" limit ?", limit), row -> placed(row));
  }

  @Override
  public List<Placed> skipping(Session session, long offset, int limit) throws SQLException {
    return session.query(
        select(SqlFragment.TRUE).then(" limit ? offset ?", limit, offset), row -> placed(row));
  }

  @Override
  public long count(Session session) throws SQLException {
    return session.number(
        SqlFragment.of("select count(*) from scim_resource r where ").then(ofType()));
  }

  private Placed placed(ResultSet row) throws SQLException {
    StoredResource resource = ResourceTable.reader(type.type()).read(row);
    return new Placed(new Place(row.getObject(6), resource.key().id()), resource);
  }

  private SqlFragment select(SqlFragment behind) {
    String key = Optional.ofNullable(order.ordering().key()).orElse(NO_KEY);
    SqlFragment select = SqlFragment.of("select " + ResourceTable.COLUMNS + ", " + key + " from ");
    IndexedAttribute attribute = order.attribute();
    SqlFragment from =
        attribute == null
            ? SqlFragment.of("scim_resource r where ")
            : SqlFragment.of(
                "scim_index s join scim_resource r on r.tenant = s.tenant and r.id = s.id"
                    + " where s.tenant = ? and s.attribute = ? and s.element = 0 and ",
                tenant,
                attribute.number());
    return select.then(from).then(ofType()).then(" and ").then(behind).then(paging().orderBy());
  }

  private KeysetPaging paging() {
    return new KeysetPaging(order.ordering(), backward);
  }

  private SqlFragment ofType() {
    return SqlFragment.of("r.tenant = ? and r.type = ? and ", tenant, type.name()).then(condition);
  }
}
