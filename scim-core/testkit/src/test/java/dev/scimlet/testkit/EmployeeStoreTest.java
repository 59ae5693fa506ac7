package dev.scimlet.testkit;

import static dev.scimlet.testkit.EmployeeStore.testDatabase;

import dev.scimlet.store.ResourceStore;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store with both promises and no ability keeps the contract")
class EmployeeStoreTest implements ResourceStoreContract {
  @Override
  public ResourceStore newStore() {
    return new EmployeeStore(testDatabase());
  }

  @Override
  public Set<StoreTrait> traits() {
    return Set.of(StoreTrait.COMPARE_AND_SET, StoreTrait.UNIQUENESS, StoreTrait.KEEPS_VERSION);
  }
}
