/**
 * Compiled filters: one small class for each kind of node and each way to compare. Start at {@link
 * dev.scimlet.filter.internal.match.MatcherCompiler}.
 */
@NullMarked
package dev.scimlet.filter.internal.match;

import org.jspecify.annotations.NullMarked;
