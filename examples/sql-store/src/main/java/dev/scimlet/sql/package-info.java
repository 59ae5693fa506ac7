/**
 * Keeps resources in PostgreSQL, in what speaks its protocol, or in SQLite, over any {@code
 * DataSource}: for {@link dev.scimlet.sql.SqlDialect}s.
 */
@NullMarked
package dev.scimlet.sql;

import org.jspecify.annotations.NullMarked;
