package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

@DisplayName("SqlResourceStore over a failing PostgreSQL")
class PostgresFailureTest extends SqlStoreFailureContract {

  private static final HikariDataSource SOURCE =
      PostgresServer.newDatabase(
          config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(5_000);
          });

  @AfterAll
  static void close() {
    SOURCE.close();
  }

  @Override
  HikariDataSource source() {
    return SOURCE;
  }

  @Override
  List<SQLException> races() {
    return states("40001", "40P01", "55P03");
  }

  /**
   * Connection refused and lost, read-only after a failover, password changed, out of disk space,
   * memory and connections, transaction idle or too long, statement canceled, server shut down and
   * starting, failing disk.
   */
  @Override
  List<SQLException> outages() {
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
}
