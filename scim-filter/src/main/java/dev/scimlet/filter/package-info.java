/**
 * Filters of RFC 7644 section 3.4.2.2: parse, inspect, print, evaluate.
 *
 * <p>Start at {@link dev.scimlet.filter.Filters}. A {@link dev.scimlet.filter.Filter} is an
 * immutable tree whose attributes are resolved and whose literals fit their types, so that a store
 * can translate it with a {@link dev.scimlet.filter.FilterVisitor}; a {@link
 * dev.scimlet.filter.FilterMatcher} evaluates it in memory.
 */
@NullMarked
package dev.scimlet.filter;

import org.jspecify.annotations.NullMarked;
