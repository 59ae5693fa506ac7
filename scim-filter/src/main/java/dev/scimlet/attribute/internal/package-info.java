/** What comparison keys and user names share, and nobody outside this module needs. */
@NullMarked
package dev.scimlet.attribute.internal;

import org.jspecify.annotations.NullMarked;
