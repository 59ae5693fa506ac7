/**
 * An executable SCIM server: the engine as a servlet in Jetty, users with the enterprise and the
 * Lucid extension, and groups.
 *
 * <p>{@link dev.scimlet.examples.server.ScimletServer} is what an embedding program or a test
 * starts, with a {@link dev.scimlet.examples.server.Storage} of its choice; {@code Main} reads the
 * command line for it.
 */
@NullMarked
package dev.scimlet.examples.server;

import org.jspecify.annotations.NullMarked;
