package dev.scimlet.examples.server.lucid;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.testkit.StoreTrait;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Lucid's rules around a store in memory keep the contract")
class LucidOverMemoryTest implements LucidStoreContract {

  @Override
  public ResourceStore open(ResourceType... types) {
    return InMemoryResourceStore.of(types);
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
