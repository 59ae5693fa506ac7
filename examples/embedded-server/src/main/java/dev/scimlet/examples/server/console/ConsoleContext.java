package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.store.ResourceStore;
import java.time.Clock;

/**
 * What pages work with.
 *
 * @param engine answers SCIM requests
 * @param store keeps the resources
 * @param database keeps what else the product knows
 * @param clock tells the time
 */
record ConsoleContext(
    ScimEngine engine, ResourceStore store, ProductDatabase database, Clock clock) {}
