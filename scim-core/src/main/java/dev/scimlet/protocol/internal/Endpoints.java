package dev.scimlet.protocol.internal;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All resource types of an engine with their stores. */
final class Endpoints {

  /** What is needed to tell a person what a resource is called. */
  static final Projection NAMES = Projection.only(Set.of("displayName", "userName"));

  private final Map<String, Endpoint> byType = new LinkedHashMap<>();
  private final List<Endpoint> groups;

  Endpoints(Map<ResourceType, ResourceStore> stores) {
    List<Endpoint> withMembers = new ArrayList<>();
    for (Map.Entry<ResourceType, ResourceStore> each : stores.entrySet()) {
      Endpoint endpoint = Endpoint.of(each.getKey(), each.getValue());
      byType.put(endpoint.type().name(), endpoint);
      if (endpoint.isGroup()) {
        withMembers.add(endpoint);
      }
    }
    groups = List.copyOf(withMembers);
  }

  Endpoint of(ResourceType type) {
    Endpoint endpoint = byType.get(type.name());
    if (endpoint == null) {
      throw new IllegalStateException("No store for resource type " + type.name());
    }
    return endpoint;
  }

  Optional<Endpoint> find(@Nullable String typeName) {
    return typeName == null ? Optional.empty() : Optional.ofNullable(byType.get(typeName));
  }

  List<Endpoint> all() {
    return List.copyOf(byType.values());
  }

  /** The types of resources that have members. */
  List<Endpoint> groups() {
    return groups;
  }

  /** The types of groups of which a resource is taken out in the transaction that deletes it. */
  List<Endpoint> groupsBeside(Endpoint endpoint) {
    return endpoint.transactions() == null
        ? List.of()
        : groups().stream()
            .filter(group -> group.memberships() != null && group.store() == endpoint.store())
            .toList();
  }

  /** Whether a member can be there: in the type that is named, or in any type. */
  boolean canHold(Endpoint endpoint, @Nullable String typeName) {
    return typeName == null
        || !byType.containsKey(typeName)
        || typeName.equals(endpoint.type().name());
  }

  static @Nullable String nameOf(StoredResource resource) {
    ScimObject body = resource.resource().body();
    String display = body.getString("displayName");
    return display == null ? body.getString("userName") : display;
  }
}
