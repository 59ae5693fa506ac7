package dev.scimlet.sql;

import dev.scimlet.store.SortKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of one resource type and tenant, as they are searched. */
interface SearchedTable {

  /** What SQL can search by. */
  SqlAttributes attributes();

  /** Reads what meets a condition; empty if the database cannot sort so. No keys mean by id. */
  Optional<RowQuery> rows(SqlFragment condition, List<SortKey> sort, boolean backward);

  /** How many resources there are. */
  long size(Session session) throws SQLException;
}
