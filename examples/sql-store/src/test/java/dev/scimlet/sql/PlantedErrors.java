package dev.scimlet.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Errors that databases have, made as their drivers make them. */
final class PlantedErrors {

  private PlantedErrors() {}

  /** Errors after which the same may go well. */
  static List<SQLException> races(SqlDialect dialect) {
    return switch (dialect) {
      case POSTGRESQL -> states("40001", "40P01", "55P03");
      case SQLITE -> codes(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED);
    };
  }

  /** Errors of a database that cannot work now. */
  static List<SQLException> outages(SqlDialect dialect) {
    return switch (dialect) {
      case POSTGRESQL -> ofPostgresql();
      case SQLITE ->
          codes(
              SQLiteErrorCode.SQLITE_FULL,
              SQLiteErrorCode.SQLITE_READONLY,
              SQLiteErrorCode.SQLITE_IOERR,
              SQLiteErrorCode.SQLITE_IOERR_FSYNC,
              SQLiteErrorCode.SQLITE_CANTOPEN,
              SQLiteErrorCode.SQLITE_NOMEM,
              SQLiteErrorCode.SQLITE_INTERRUPT);
    };
  }

  /**
   * Connection refused and lost, read-only after a failover, password changed, out of disk space,
   * memory and connections, transaction idle or too long, statement canceled, server shut down and
   * starting, failing disk.
   */
  private static List<SQLException> ofPostgresql() {
    return Stream.concat(
            Stream.of(new PSQLException("lost", PSQLState.CONNECTION_FAILURE)),
            states(
                "08001", "08006", "25006", "25P03", "25P04", "28P01", "40003", "53100", "53200",
                "53300", "57014", "57P01", "57P03", "58030")
                .stream())
        .toList();
  }

  private static List<SQLException> states(String... states) {
    return Stream.of(states).map(state -> new SQLException("planted " + state, state)).toList();
  }

  private static List<SQLException> codes(SQLiteErrorCode... codes) {
    return Stream.of(codes)
        .<SQLException>map(code -> new SQLiteException("planted " + code, code))
        .toList();
  }
}
