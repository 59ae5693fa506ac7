/**
 * Keeps resources in PostgreSQL, in what speaks its protocol, or in SQLite, over any {@code
 * DataSource}: {@link dev.scimlet.sql.SqlResourceStore} in tables of its own.
 */
@NullMarked
package dev.scimlet.sql;

import org.jspecify.annotations.NullMarked;
