package dev.scimlet.store;

import java.time.Instant;

/**
 * On whose behalf a store is called.
 *
 * @param tenant the tenant: the first part of every key
 * @param principal the name of the authenticated client, for audit columns
 * @param now the time of the request, for created and lastModified
 * @param deadline when the answer is of no use any more
 */
public record StoreContext(String tenant, String principal, Instant now, Instant deadline) {}
