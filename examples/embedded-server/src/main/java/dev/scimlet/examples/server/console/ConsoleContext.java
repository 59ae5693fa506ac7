package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessTokens;
import dev.scimlet.examples.server.product.PassTickets;
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
 * @param tokens the access tokens of clients
 * @param tickets stand for tokens where the console itself asks the engine
 * @param clock tells the time
 */
record ConsoleContext(
    ScimEngine engine,
    ResourceStore store,
    ProductDatabase database,
    AccessTokens tokens,
    PassTickets tickets,
    Clock clock) {}
