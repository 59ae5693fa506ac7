/**
 * The storage SPI: what a host application implements over the tables it already has.
 *
 * <p>Start at {@link dev.scimlet.store.ResourceStore}: five methods. A store that can do more says
 * so, either in the answer to a query ({@link dev.scimlet.store.QueryResult}) or through an ability
 * such as {@link dev.scimlet.store.Memberships}. Silence is always right, only slower: the engine
 * does the rest. {@code ResourceStoreContract} of the test kit checks an implementation.
 *
 * <p>Interfaces of this package get no new abstract method within a major version.
 */
@NullMarked
package dev.scimlet.store;

import org.jspecify.annotations.NullMarked;
