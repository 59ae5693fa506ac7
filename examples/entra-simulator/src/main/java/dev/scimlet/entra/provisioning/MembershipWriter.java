package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.Flow;
import dev.scimlet.entra.mapping.TargetPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Brings the members of a group to the target, some in a request. Members are never read back: what
 * was sent is remembered, and what others added in the target stays.
 */
final class MembershipWriter {

  /** How many members one request carries; the real number is not documented. */
  static final int MEMBERS_PER_REQUEST = 20;

  private final TargetSystem target;
  private final StateStore store;
  private final PatchDialect dialect;
  private final MembershipCheck check;

  MembershipWriter(
      TargetSystem target, StateStore store, PatchDialect dialect, MembershipCheck check) {
    this.target = target;
    this.store = store;
    this.dialect = dialect;
    this.check = check;
  }

  /** Writes those members that the caller wants looked at, and tells how many there were. */
  int write(
      WorkItem item, Link link, TargetPath path, Flow flow, References references, Trail trail) {
    String groupId = item.object().objectId();
    Set<String> wanted = wanted(flow);
    Map<String, String> known = store.members(groupId);
    Map<String, String> added = added(wanted, known);
    added.keySet().removeIf(references.entitled().negate());
    added.keySet().removeIf(references.looked().negate());
    leaveOutPresent(added, link, groupId);
    Map<String, String> removed = removed(wanted, known, groupId);
    removed.keySet().removeIf(references.looked().negate());
    if (added.isEmpty() && removed.isEmpty()) {
      return 0;
    }
    trail.referenced(link.targetId(), added.size() + removed.size());
    for (Map<String, String> chunk : chunks(added)) {
      send(link, dialect.addMembers(path.text(), List.copyOf(chunk.values())));
      store.addMembers(groupId, chunk);
    }
    for (Map<String, String> chunk : chunks(removed)) {
      send(link, dialect.removeMembers(path.text(), List.copyOf(chunk.values())));
      store.removeMembers(groupId, chunk.keySet());
    }
    trail.referencesWritten();
    return added.size() + removed.size();
  }

  private void send(Link link, ArrayNode operations) {
    target.patch(
        ObjectCalls.patch(ResourceKind.GROUP, link.targetId(), PatchDialect.body(operations)));
  }

  private Map<String, String> added(Set<String> wanted, Map<String, String> known) {
    Map<String, String> added = new LinkedHashMap<>();
    for (String id : wanted) {
      store
          .targetOf(id)
          .filter(targetId -> !targetId.equals(known.get(id)))
          .ifPresent(targetId -> added.put(id, targetId));
    }
    return added;
  }

  /** A member that was deleted keeps its membership, in case that it is restored. */
  private Map<String, String> removed(
      Set<String> wanted, Map<String, String> known, String groupId) {
    Map<String, String> removed = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>();
    known.forEach(
        (id, targetId) -> {
          if (wanted.contains(id)) {
            return;
          }
          ObjectState member = store.find(id).orElse(null);
          if (member == null || member.link() == null) {
            gone.add(id);
          } else if (member.seen().softDeleted() == null) {
            removed.put(id, targetId);
          }
        });
    if (!gone.isEmpty()) {
      store.removeMembers(groupId, gone);
    }
    return removed;
  }

  private void leaveOutPresent(Map<String, String> added, Link link, String groupId) {
    if (check == MembershipCheck.NEVER) {
      return;
    }
    Map<String, String> present = new LinkedHashMap<>(added);
    present.values().removeIf(memberId -> !isThere(link, memberId));
    store.addMembers(groupId, present);
    added.keySet().removeAll(present.keySet());
  }

  private boolean isThere(Link link, String memberId) {
    return target.search(ReferenceQuery.groupsOf(memberId)).stream()
        .anyMatch(group -> group.path("id").asString().equals(link.targetId()));
  }

  private static Set<String> wanted(Flow flow) {
    if (!(flow instanceof Flow.Value value)) {
      return Set.of();
    }
    JsonNode members = value.value();
    return members.isArray()
        ? members.values().stream()
            .map(JsonNode::asString)
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of(members.asString());
  }

  private static List<Map<String, String>> chunks(Map<String, String> members) {
    List<Map<String, String>> chunks = new ArrayList<>();
    members.forEach(
        (id, targetId) -> {
          if (chunks.isEmpty() || chunks.get(chunks.size() - 1).size() == MEMBERS_PER_REQUEST) {
            chunks.add(new LinkedHashMap<>());
          }
          chunks.get(chunks.size() - 1).put(id, targetId);
        });
    return chunks;
  }
}
