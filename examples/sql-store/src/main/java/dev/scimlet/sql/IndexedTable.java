package dev.scimlet.sql;

import dev.scimlet.store.SortKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of {@code scim_resource} with their index.
 *
 * @param dialect the database
 * @param type the resource type
 * @param tenant the tenant
 */
record IndexedTable(SqlDialect dialect, IndexedType type, String tenant) implements SearchedTable {

  @Override
  public SqlAttributes attributes() {
    return new IndexSearch(dialect, type, tenant);
  }

  @Override
  public Optional<RowQuery> rows(SqlFragment condition, List<SortKey> sort, boolean backward) {
    return Optional.ofNullable(IndexOrdering.of(sort, type))
        .map(order -> new ResourceQuery(type, tenant, condition, order, backward));
  }

  @Override
  public long size(Session session) throws SQLException {
    return CountTable.total(session, tenant, type.name());
  }
}
