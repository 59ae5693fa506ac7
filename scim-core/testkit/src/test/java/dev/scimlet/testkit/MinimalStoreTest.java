package dev.scimlet.testkit;

import dev.scimlet.store.ResourceStore;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store that does the least keeps the contract without declaring anything")
class MinimalStoreTest implements ResourceStoreContract {

  @Override
  public ResourceStore newStore() {
    return new MinimalStore();
  }
}
