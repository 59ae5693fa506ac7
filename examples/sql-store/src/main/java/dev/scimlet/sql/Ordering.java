package dev.scimlet.sql;

import dev.scimlet.store.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * An order in which the database reads rows: by a column, if there is one, and then by id.
 *
 * @param key the column to sort by, or null to sort by id alone
 * @param id the column with the id
 * @param order the direction of the key, or of the id if there is no key
 */
record Ordering(@Nullable String key, String id, SortKey.Order order) {}
