/**
 * The expressions of attribute mappings: a small language with functions, {@code Join(" ",
 * [givenName], [surname])}. Start at {@link dev.scimlet.entra.mapping.expression.Expression}; the
 * functions are listed in {@code Functions}.
 */
@NullMarked
package dev.scimlet.entra.mapping.expression;

import org.jspecify.annotations.NullMarked;
