/** A {@code ResourceStore} over PostgreSQL or SQLite. */
module dev.scimlet.sql {
  requires transitive dev.scimlet.core;
  requires transitive java.sql;
  requires static transitive org.jspecify;

  exports dev.scimlet.sql;
}
