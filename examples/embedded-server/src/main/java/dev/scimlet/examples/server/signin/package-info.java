/**
 * The door for those who were provisioned: sign-in by OpenID Connect. {@link
 * dev.scimlet.examples.server.signin.SignIn} lets in whoever a configured provider vouches for, if
 * there is an active user for them, and shows them out when there is none any more.
 */
@NullMarked
package dev.scimlet.examples.server.signin;

import org.jspecify.annotations.NullMarked;
