/**
 * What is known of an attribute: its characteristics (RFC 7643 section 7), the path that names it,
 * and how its values compare.
 *
 * <p>Start at {@link dev.scimlet.attribute.AttributeDescriptor} and {@link
 * dev.scimlet.attribute.AttributeResolver}, the two small interfaces through which filters and
 * PATCH see a schema.
 */
@NullMarked
package dev.scimlet.attribute;

import org.jspecify.annotations.NullMarked;
