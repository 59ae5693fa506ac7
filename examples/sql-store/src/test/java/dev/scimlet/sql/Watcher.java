package dev.scimlet.sql;

import java.sql.SQLException;

/** Is told what is done with a database, before and after, and may let it fail. */
interface Watcher {

  /** What is done with a connection. */
  enum Step {
    CONNECT,
    EXECUTE,
    COMMIT,
    RESET,
    CLOSE
  }

  /** Called before a step; {@code sql} is the statement, or empty. */
  default void before(Step step, String sql) throws SQLException {}

  /** Called after a step that went well. */
  default void after(Step step, String sql) throws SQLException {}
}
