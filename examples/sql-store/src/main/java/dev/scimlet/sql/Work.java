package dev.scimlet.sql;

import java.sql.SQLException;

/** What is done with a session. */
@FunctionalInterface
interface Work<T> {

  T run(Session session) throws SQLException;
}
