package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoredResource;
import java.util.List;
import java.util.OptionalLong;

/** A page of resources, and how many match in all if somebody counted. */
record SearchPage(List<StoredResource> resources, OptionalLong total) {

  SearchPage {
    resources = List.copyOf(resources);
  }
}
