package dev.scimlet.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of the current row. */
@FunctionalInterface
interface RowReader<T> {

  T read(ResultSet row) throws SQLException;
}
