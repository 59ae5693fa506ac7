package dev.scimlet.sql;

import org.jspecify.annotations.Nullable;

/**
 * One row by which a resource is found and sorted.
 *
 * @param attribute the number of the attribute
 * @param value the order key of the value, or {@link IndexKeys#NO_VALUE}
 * @param element 0 for the value that sorts, otherwise the place of the value
 * @param kind the folded type of the element, if it has one
 * @param whole the whole comparison key, if the order key is shorter
 */
record IndexRow(
    int attribute, String value, int element, @Nullable String kind, @Nullable String whole) {}
