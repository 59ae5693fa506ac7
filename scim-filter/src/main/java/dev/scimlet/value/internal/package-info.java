/** What values and PATCH share and nobody else needs. */
@NullMarked
package dev.scimlet.value.internal;

import org.jspecify.annotations.NullMarked;
