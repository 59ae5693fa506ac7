package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.product.AccessTokens;
import dev.scimlet.examples.server.product.Activity;
import dev.scimlet.examples.server.product.PassTickets;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.examples.server.product.ProvisioningLog;
import dev.scimlet.examples.server.product.TokenAuthenticator;
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
 * @param log keeps what became of requests
 * @param directory finds users and groups
 * @param clock tells the time
 */
record ConsoleContext(
    ScimEngine engine,
    ResourceStore store,
    ProductDatabase database,
    AccessTokens tokens,
    PassTickets tickets,
    ProvisioningLog log,
    Directory directory,
    Clock clock) {

  StoreView storeView() {
    return new StoreView(store, TokenAuthenticator.TENANT);
  }

  Activity activity() {
    return new Activity(database, clock);
  }
}
