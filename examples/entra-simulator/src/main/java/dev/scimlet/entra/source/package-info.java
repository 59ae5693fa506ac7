/** What the directory has: users and groups, as they are at one moment. */
@NullMarked
package dev.scimlet.entra.source;

import org.jspecify.annotations.NullMarked;
