package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoredResource;
import java.util.List;

/** A page of resources, and how many match in all. */
record SearchPage(List<StoredResource> resources, long total) {

  SearchPage {
    resources = List.copyOf(resources);
  }
}
