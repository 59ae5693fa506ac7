package dev.scimlet.protocol.internal;

import java.util.List;

/**
 * A bulk request as it was understood, RFC 7644 section 3.7.
 *
 * @param operations the operations in the order of the request
 * @param failOnErrors how many errors end the request
 * @param references finds references in the data of the operations
 */
record BulkRequest(List<BulkOperation> operations, int failOnErrors, BulkReferences references) {}
