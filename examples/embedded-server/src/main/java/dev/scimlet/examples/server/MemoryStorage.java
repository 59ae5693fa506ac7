package dev.scimlet.examples.server;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.List;

/** Nothing is kept. */
record MemoryStorage() implements Storage {

  @Override
  public OpenStore open(List<ResourceType> types) {
    return OpenStore.of(InMemoryResourceStore.of(types.toArray(ResourceType[]::new)));
  }

  @Override
  public String toString() {
    return "memory";
  }
}
