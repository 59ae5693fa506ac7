package dev.scimlet.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** A database product, where it differs from the others. */
public enum SqlDialect {

  /** PostgreSQL 13 or newer, and what speaks its protocol. */
  POSTGRESQL,

  /**
   * SQLite 3.35 or newer: one file, one machine, one writer at a time. Of the ways to set up a
   * connection this one is meant: {@code journal_mode=WAL}, {@code synchronous=FULL}, {@code
   * transaction_mode=IMMEDIATE} and a {@code busy_timeout}, which the driver takes as parameters of
   * its URL.
   */
  SQLITE;

  /**
   * Finds the dialect of a connection.
   *
   * @param connection the connection
   * @return its dialect
   * @throws SQLException if the connection does not answer
   * @throws IllegalArgumentException if the product is none of these
   */
  public static SqlDialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "SQLite" -> SQLITE;
      default -> throw new IllegalArgumentException("There is no dialect for " + product + ".");
    };
  }

  /** The name of the folder with the migration scripts. */
  String folder() {
    return this == POSTGRESQL ? "postgresql" : "sqlite";
  }

  /** Stands at the end of a select that keeps the row for this transaction. */
  String forUpdate() {
    return this == POSTGRESQL ? " for update" : "";
  }

  /** Whether writers of one process take turns, since the database lets one in at a time. */
  boolean hasOneWriter() {
    return this == SQLITE;
  }

  /** Among how many rows a counter is spread, so that writers do not wait for each other. */
  int counterSlots() {
    return this == POSTGRESQL ? 16 : 1;
  }
}
