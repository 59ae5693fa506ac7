/**
 * The immutable values of SCIM attributes (RFC 7643 section 2.3), independent of any JSON library.
 *
 * <p>Start at {@link dev.scimlet.value.ScimObject}. Inside a resource, names are canonical: exactly
 * as the schema spells them.
 */
@NullMarked
package dev.scimlet.value;

import org.jspecify.annotations.NullMarked;
