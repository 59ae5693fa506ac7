/**
 * Resources of the SCIM resource model, RFC 7643 section 3.
 *
 * <p>Start at {@link dev.scimlet.resource.Resource}, which stores keep, and at its typed views
 * {@link dev.scimlet.resource.User} and {@link dev.scimlet.resource.Group}. {@link
 * dev.scimlet.resource.ResourceReader} is the door through which the bodies of POST and PUT come.
 */
@NullMarked
package dev.scimlet.resource;

import org.jspecify.annotations.NullMarked;
