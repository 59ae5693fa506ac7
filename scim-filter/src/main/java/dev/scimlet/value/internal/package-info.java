/** What values and PATCH share and nobody else needs; the characters of PRECIS. */
@NullMarked
package dev.scimlet.value.internal;

import org.jspecify.annotations.NullMarked;
