/**
 * The storage SPI: what a host application implements over the tables it already has.
 *
 * <p>Start at {@link dev.scimlet.store.ResourceStore}: five methods. A store that can do more says
 * so, either in the answer to a query ({@link dev.scimlet.store.QueryResult}) or through an ability
 * such as {@link dev.scimlet.store.Memberships}. Silence is always right, only slower: the engine
 * does the rest. {@code ResourceStoreContract} of the test kit checks an implementation.
 *
 * <p>Any store gets for free: PATCH, bulk with its references, projections, ETags and conditional
 * requests, events and dry runs; filters, sorting, pages by position and by cursor, totals and
 * searches in all types, as long as a query reads no more than {@link
 * dev.scimlet.store.Guarantees#maxScan} rows. What needs more of a store:
 *
 * <ul>
 *   <li>searches that cost less than a walk through everything: answer {@link
 *       dev.scimlet.store.QueryResult#filtered}, {@link dev.scimlet.store.QueryResult#sorted} or
 *       {@link dev.scimlet.store.QueryResult#page}, in the order of {@link
 *       dev.scimlet.store.SortOrder}
 *   <li>no lost update and unique values on more than one node: {@link dev.scimlet.store.Guarantee}
 *   <li>groups of any size: {@link dev.scimlet.store.Memberships}
 *   <li>ids of the store's own: {@link dev.scimlet.store.AssignsIds}
 *   <li>a PATCH in one step with the store: {@link dev.scimlet.store.PatchPushdown}
 *   <li>deleting a resource together with its memberships: {@link dev.scimlet.store.Transactions}
 *   <li>events that outlive the process: {@link dev.scimlet.store.ChangeFeed}
 * </ul>
 *
 * <p>Interfaces of this package get no new abstract method within a major version.
 */
@NullMarked
package dev.scimlet.store;

import org.jspecify.annotations.NullMarked;
