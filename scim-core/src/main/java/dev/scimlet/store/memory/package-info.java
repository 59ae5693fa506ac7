/**
 * The reference implementation of the storage SPI, in memory: for tests, demonstrations and small
 * services. Start at {@link dev.scimlet.store.memory.InMemoryResourceStore}.
 *
 * <p>Readers never lock. A row becomes visible, changes and disappears by one write to one field,
 * so that nobody sees half a change; writers of one resource type and tenant take turns.
 */
@NullMarked
package dev.scimlet.store.memory;

import org.jspecify.annotations.NullMarked;
