/**
 * How filters and paths are read and printed: bounds, grammar, builders of the tree; and shapes, by
 * which a text is read that differs in its literals alone from one read before. The grammar is
 * {@code FilterGrammar.g4}; start at {@link dev.scimlet.filter.internal.FilterParsing}.
 */
@NullMarked
package dev.scimlet.filter.internal;

import org.jspecify.annotations.NullMarked;
