package dev.scimlet.testkit;

import dev.scimlet.store.ResourceStore;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store with every ability keeps the contract")
class LockedStoreTest implements ResourceStoreContract {

  @Override
  public ResourceStore newStore() {
    return new LockedStore();
  }

  @Override
  public Set<StoreTrait> traits() {
    return EnumSet.complementOf(EnumSet.of(StoreTrait.ASSIGNS_IDS));
  }
}
