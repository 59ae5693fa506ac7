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

  /** Begins a transaction that sees what is there at one moment, and holds up no writer. */
  String beginSnapshot() {
    return this == POSTGRESQL
        ? "begin isolation level repeatable read read only"
        : "begin deferred";
  }

  /** An expression of text that is compared by its bytes. */
  String bytewise(String text) {
    return this == POSTGRESQL ? text + " collate \"C\"" : text + " collate binary";
  }

  /** An expression of text in which ASCII letters are small, and nothing else changes. */
  String lower(String text) {
    return this == POSTGRESQL ? "lower(" + text + " collate \"C\")" : "lower(" + text + ")";
  }

  /** A condition on text that has more than ASCII. */
  String isNotAscii(String text) {
    return this == POSTGRESQL
        ? "octet_length(" + text + ") <> char_length(" + text + ")"
        : "length(cast(" + text + " as blob)) <> length(" + text + ")";
  }

  /** An expression of a key, or of what comes after all keys. */
  String orLast(String key) {
    String last = this == POSTGRESQL ? "chr(1114111)" : "char(1114111)";
    return "coalesce(" + key + ", " + last + ")";
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
