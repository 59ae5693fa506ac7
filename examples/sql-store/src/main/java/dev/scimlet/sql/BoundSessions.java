package dev.scimlet.sql;

import dev.scimlet.store.StoreContext;
import java.sql.SQLException;

/** The one session of a transaction: everything that is done is a part of it. */
record BoundSessions(Session session) implements Sessions {

  @Override
  public SqlDialect dialect() {
    return session.dialect();
  }

  @Override
  public <T> T read(StoreContext context, Work<T> work) {
    try {
      return work.run(session);
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    }
  }

  @Override
  public <T> T write(StoreContext context, Work<T> work) {
    try {
      return session.nested(work);
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    }
  }
}
