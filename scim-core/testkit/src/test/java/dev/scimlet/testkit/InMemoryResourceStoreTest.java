package dev.scimlet.testkit;

import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("InMemoryResourceStore keeps the contract with all its abilities")
class InMemoryResourceStoreTest implements ResourceStoreContract {

  @Override
  public ResourceStore newStore() {
    return InMemoryResourceStore.of(ResourceTypes.user(), ResourceTypes.group());
  }

  @Override
  public Set<StoreTrait> traits() {
    return Set.of(
        StoreTrait.COMPARE_AND_SET,
        StoreTrait.UNIQUENESS,
        StoreTrait.MEMBERSHIPS,
        StoreTrait.KEEPS_VERSION,
        StoreTrait.FILTERS,
        StoreTrait.PAGES);
  }
}
