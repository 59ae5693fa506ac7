package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@DisplayName("MappedResourceStore over a failing SQLite")
class MappedSqliteFailureTest extends MappedFailureContract {

  private static final SqliteFile FILE = SqliteFile.temporary();
  private static final HikariDataSource SOURCE =
      SqliteFiles.open(
          FILE.path(),
          config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(5_000);
          });

  @AfterAll
  static void close() throws IOException {
    SOURCE.close();
    FILE.close();
  }

  @Override
  HikariDataSource source() {
    return SOURCE;
  }

  @Override
  List<SQLException> races() {
    return errors(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED);
  }

  @Override
  List<SQLException> outages() {
    return errors(
        SQLiteErrorCode.SQLITE_FULL,
        SQLiteErrorCode.SQLITE_READONLY,
        SQLiteErrorCode.SQLITE_IOERR,
        SQLiteErrorCode.SQLITE_IOERR_FSYNC,
        SQLiteErrorCode.SQLITE_CANTOPEN,
        SQLiteErrorCode.SQLITE_NOMEM,
        SQLiteErrorCode.SQLITE_INTERRUPT);
  }

  private static List<SQLException> errors(SQLiteErrorCode... codes) {
    return Stream.of(codes)
        .<SQLException>map(code -> new SQLiteException("planted " + code, code))
        .toList();
  }
}
