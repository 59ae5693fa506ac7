/**
 * How filters and paths are read and printed: bounds, grammar, builders of the tree. The grammar is
 * {@code FilterGrammar.g4}; start at {@link dev.scimlet.filter.internal.FilterParsing}.
 */
@NullMarked
package dev.scimlet.filter.internal;

import org.jspecify.annotations.NullMarked;
