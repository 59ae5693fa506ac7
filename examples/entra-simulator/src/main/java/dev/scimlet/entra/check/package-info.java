/**
 * Tells how ready a SCIM endpoint is for Microsoft Entra ID, for Okta and for whoever goes by the
 * RFC: {@link dev.scimlet.entra.check.EndpointCheck} sends what they send, watches what happens,
 * says in words what is wrong and how to mend it, and takes away what it made.
 */
@NullMarked
package dev.scimlet.entra.check;

import org.jspecify.annotations.NullMarked;
