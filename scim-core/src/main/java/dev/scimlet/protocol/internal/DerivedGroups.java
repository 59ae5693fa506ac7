package dev.scimlet.protocol.internal;

import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code groups} of users, RFC 7643 section 4.1.2: direct ones, and indirect ones through
 * groups within groups. Circles of groups are cut.
 */
final class DerivedGroups {

  /** Deeper nesting is not followed. */
  private static final int DEEPEST = 16;

  private final Endpoints endpoints;
  private final ResourceWriter writer;

  DerivedGroups(Endpoints endpoints, ResourceWriter writer) {
    this.endpoints = endpoints;
    this.writer = writer;
  }

  /** The value of {@code groups} for each id that is in a group. */
  Map<String, ScimValue> of(Exchange exchange, Collection<String> ids) {
    Map<String, List<GroupReference>> direct = directGroups(exchange, ids);
    if (direct.isEmpty()) {
      return Map.of();
    }
    Map<ResourceKey, List<GroupReference>> parents = ancestry(exchange, direct.values());
    Map<String, ScimValue> groups = new LinkedHashMap<>();
    direct.forEach(
        (id, references) -> {
          if (!references.isEmpty()) {
            groups.put(id, show(exchange, references, parents));
          }
        });
    return groups;
  }

  /** Which groups each of the groups is in, for all groups that can be reached. */
  private Map<ResourceKey, List<GroupReference>> ancestry(
      Exchange exchange, Collection<List<GroupReference>> start) {
    Map<ResourceKey, List<GroupReference>> parents = new HashMap<>();
    Set<ResourceKey> frontier = new HashSet<>();
    start.forEach(references -> references.forEach(reference -> frontier.add(reference.key())));
    for (int depth = 0; depth < DEEPEST; depth++) {
      Map<String, List<GroupReference>> found = directGroups(exchange, ids(frontier));
      if (found.isEmpty()) {
        return parents;
      }
      Set<ResourceKey> next = new HashSet<>();
      for (ResourceKey key : frontier) {
        List<GroupReference> above = found.getOrDefault(key.id(), List.of());
        parents.put(key, above);
        above.forEach(reference -> next.add(reference.key()));
      }
      next.removeAll(parents.keySet());
      frontier.clear();
      frontier.addAll(next);
    }
    return parents;
  }

  private static List<String> ids(Set<ResourceKey> keys) {
    List<String> ids = new ArrayList<>(keys.size());
    for (ResourceKey key : keys) {
      ids.add(key.id());
    }
    return ids;
  }

  private Map<String, List<GroupReference>> directGroups(
      Exchange exchange, Collection<String> ids) {
    List<Endpoint> groups = endpoints.groups();
    if (ids.isEmpty() || groups.isEmpty()) {
      return Map.of();
    }
    if (groups.size() == 1) {
      return directGroups(exchange, groups.get(0), ids);
    }
    Map<String, List<GroupReference>> all = new LinkedHashMap<>();
    for (Endpoint endpoint : groups) {
      for (Map.Entry<String, List<GroupReference>> each :
          directGroups(exchange, endpoint, ids).entrySet()) {
        all.computeIfAbsent(each.getKey(), absent -> new ArrayList<>()).addAll(each.getValue());
      }
    }
    return all;
  }

  private Map<String, List<GroupReference>> directGroups(
      Exchange exchange, Endpoint endpoint, Collection<String> ids) {
    Memberships memberships = endpoint.memberships();
    return memberships == null
        ? new BodyMembers(writer).groupsOf(exchange, endpoint, ids)
        : memberships.groupsOf(exchange.store(), ids);
  }

  private ScimArray show(
      Exchange exchange,
      List<GroupReference> direct,
      Map<ResourceKey, List<GroupReference>> parents) {
    Map<ResourceKey, ScimValue> shown = new LinkedHashMap<>();
    direct.forEach(reference -> shown.put(reference.key(), show(exchange, reference, "direct")));
    List<GroupReference> frontier = direct;
    while (!frontier.isEmpty()) {
      List<GroupReference> next = new ArrayList<>();
      for (GroupReference reference : frontier) {
        for (GroupReference above : parents.getOrDefault(reference.key(), List.of())) {
          if (shown.putIfAbsent(above.key(), show(exchange, above, "indirect")) == null) {
            next.add(above);
          }
        }
      }
      frontier = next;
    }
    return ScimArray.of(List.copyOf(shown.values()));
  }

  private ScimValue show(Exchange exchange, GroupReference reference, String kind) {
    ResourceKey key = reference.key();
    ScimObject.Builder shown = ScimObject.builder().put("value", key.id());
    endpoints
        .find(key.resourceType())
        .ifPresent(
            endpoint ->
                shown.put(
                    "$ref",
                    Representation.location(exchange.baseUrl(), endpoint.type(), key.id())));
    return shown.putIfPresent("display", reference.display()).put("type", kind).build();
  }
}
