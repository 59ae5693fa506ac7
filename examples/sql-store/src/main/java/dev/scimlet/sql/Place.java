package dev.scimlet.sql;

import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as the columns have it.
 *
 * @param key the value of the key's column, or null if the order is by id alone
 * @param id the value of the id's column
 */
record Place(@Nullable Object key, Object id) {}
