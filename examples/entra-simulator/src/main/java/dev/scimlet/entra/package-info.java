/**
 * An imitation of the provisioning service of Microsoft Entra ID, as a program and as a fixture for
 * tests: it reads users and groups from files and brings them to a SCIM endpoint with the requests,
 * and in the order, that the real service sends.
 */
@NullMarked
package dev.scimlet.entra;

import org.jspecify.annotations.NullMarked;
