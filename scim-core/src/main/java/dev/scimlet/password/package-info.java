/**
 * What becomes of passwords: the SPI of a host whose users sign in with them, RFC 7643 section
 * 4.1.1.
 *
 * <p>Start at {@link dev.scimlet.password.PasswordHandler}; {@link
 * dev.scimlet.password.Pbkdf2Passwords} is one that needs nothing but a table for hashes. An engine
 * without a handler accepts passwords, checks their form and drops them. In no case does a password
 * reach a store, a filter, an answer, an event or a log.
 *
 * <p>Interfaces of this package get no new abstract method within a major version.
 */
@NullMarked
package dev.scimlet.password;

import org.jspecify.annotations.NullMarked;
