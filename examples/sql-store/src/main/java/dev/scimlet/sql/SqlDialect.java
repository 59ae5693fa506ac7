package dev.scimlet.sql;

/** A database product, where it differs from the others. */
public enum SqlDialect {

  /** PostgreSQL 13 or newer, and what speaks its protocol. */
  POSTGRESQL,

  /** SQLite 3.35 or newer: one file, one machine, one writer at a time. */
  SQLITE
}
