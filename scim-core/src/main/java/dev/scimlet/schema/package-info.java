/**
 * What resources look like: schemas, attributes and resource types of RFC 7643.
 *
 * <p>Start at {@link dev.scimlet.schema.ResourceTypes}, which has users and groups, and {@link
 * dev.scimlet.schema.Schema}, which reads further schemas from JSON. {@link
 * dev.scimlet.schema.SchemaRegistry} holds what one service provider serves.
 */
@NullMarked
package dev.scimlet.schema;

import org.jspecify.annotations.NullMarked;
