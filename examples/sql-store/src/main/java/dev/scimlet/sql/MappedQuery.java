package dev.scimlet.sql;

import dev.scimlet.store.Position;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads resources out of a table of the host.
 *
 * @param table the table
 * @param condition what they meet
 * @param sort the order of the query
 * @param order the same order, as the columns have it
 * @param backward whether it is read from its end
 */
record MappedQuery(
    MappedTable table,
    SqlFragment condition,
    List<SortKey> sort,
    MappedOrdering order,
    boolean backward)
    implements RowQuery {

  @Override
  public Place place(Position position) {
    return order.place(position);
  }

  @Override
  public List<Placed> behind(Session session, @Nullable Place place, int limit)
      throws SQLException {
    return read(session, paging().behind(place), SqlFragment.of(" limit ?", limit));
  }

  @Override
  public List<Placed> skipping(Session session, long offset, int limit) throws SQLException {
    return read(session, SqlFragment.TRUE, SqlFragment.of(" limit ? offset ?", limit, offset));
  }

  @Override
  public long count(Session session) throws SQLException {
    return session.number(
        SqlFragment.of("select count(*) from " + table.table() + " where ")
            .then(table.mine())
            .then(" and ")
            .then(condition));
  }

  private List<Placed> read(Session session, SqlFragment behind, SqlFragment limit)
      throws SQLException {
    SqlFragment where =
        table
            .mine()
            .then(" and ")
            .then(condition)
            .then(" and ")
            .then(behind)
            .then(paging().orderBy())
            .then(limit);
    return table.read(session, where).stream().map(this::placed).toList();
  }

  /** What a row is sorted by says the resource itself, as it does for a cursor. */
  private Placed placed(MappedRow row) {
    StoredResource resource = row.stored(table.type());
    return new Placed(place(new SortOrder(sort).position(resource)), resource);
  }

  private KeysetPaging paging() {
    return new KeysetPaging(order.ordering(), backward);
  }
}
