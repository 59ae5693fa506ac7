/**
 * What a host tests with.
 *
 * <p>{@link dev.scimlet.testkit.ResourceStoreContract} holds every rule that a store must keep, as
 * tests. {@link dev.scimlet.testkit.WireReplayContract} replays what identity providers really send
 * against an engine or a started server.
 */
@NullMarked
package dev.scimlet.testkit;

import org.jspecify.annotations.NullMarked;
