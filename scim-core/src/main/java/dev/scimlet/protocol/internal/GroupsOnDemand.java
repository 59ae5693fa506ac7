package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code groups} of some resources: derived for all of them as soon as those of one are asked. */
final class GroupsOnDemand {

  private final Exchange exchange;
  private final DerivedGroups groups;
  private final List<StoredResource> resources;
  private @Nullable Map<String, ScimValue> byId;

  GroupsOnDemand(Exchange exchange, DerivedGroups groups, List<StoredResource> resources) {
    this.exchange = exchange;
    this.groups = groups;
    this.resources = resources;
  }

  /** The groups of one of the resources, or null if it is in none. */
  @Nullable ScimValue of(StoredResource resource) {
    Map<String, ScimValue> derived = byId;
    if (derived == null) {
      derived = groups.of(exchange, ids());
      byId = derived;
    }
    return derived.get(resource.key().id());
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>(resources.size());
    for (StoredResource each : resources) {
      ids.add(each.key().id());
    }
    return ids;
  }
}
