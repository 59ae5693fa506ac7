package dev.scimlet.protocol;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.AssignsIds;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.util.concurrent.atomic.AtomicLong;

/** A minimal store whose table numbers its rows. */
final class AssigningStore extends MinimalStore implements AssignsIds {

  private final AtomicLong rows = new AtomicLong();

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    String id = "row-" + rows.incrementAndGet();
    return super.insert(context, new ResourceKey(key.resourceType(), id), body);
  }
}
