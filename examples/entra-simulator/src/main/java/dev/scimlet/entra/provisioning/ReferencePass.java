package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.Flow;
import dev.scimlet.entra.mapping.ObjectFlowType;
import dev.scimlet.entra.mapping.TargetPath;
import dev.scimlet.entra.mapping.TargetType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes the managers of a user, or the members of a group, once both ends are provisioned. What a
 * reference points to and is not provisioned is passed over, and caught up when it is. Thread-safe.
 */
final class ReferencePass {

  private final TargetSystem target;
  private final StateStore store;
  private final PatchDialect dialect;
  private final Contexts contexts;
  private final MembershipWriter memberships;

  ReferencePass(
      TargetSystem target,
      StateStore store,
      PatchDialect dialect,
      Contexts contexts,
      MembershipCheck check) {
    this.target = target;
    this.store = store;
    this.dialect = dialect;
    this.contexts = contexts;
    this.memberships = new MembershipWriter(target, store, dialect, check);
  }

  /** Writes what differs, and tells how many references that were. */
  int write(WorkItem item, Link link, References references, Trail trail) {
    if (!item.mapping().flowTypes().contains(ObjectFlowType.UPDATE)) {
      return 0;
    }
    int written = 0;
    List<Change> changes = new ArrayList<>();
    for (AttributeMapping mapping : item.mapping().attributes()) {
      if (item.mapping().type(mapping.target()) == TargetType.REFERENCE) {
        Flow flow = mapping.evaluate(item.object(), contexts.changing(false));
        if (isMembership(mapping.target())) {
          written += memberships.write(item, link, mapping.target(), flow, references, trail);
        } else {
          change(mapping.target(), flow, link, references).ifPresent(changes::add);
        }
      }
    }
    return written + send(item, link, changes, trail);
  }

  private int send(WorkItem item, Link link, List<Change> changes, Trail trail) {
    if (changes.isEmpty()) {
      return 0;
    }
    trail.referenced(link.targetId(), changes.size());
    trail.exporting(changes);
    target.patch(
        ObjectCalls.patch(
            item.kind(), link.targetId(), PatchDialect.body(dialect.operations(changes))));
    Map<String, String> references = new LinkedHashMap<>(link.references());
    for (Change change : changes) {
      if (change.kind() == Change.Kind.REMOVE) {
        references.remove(change.path().text());
      } else {
        references.put(change.path().text(), change.after().asString());
      }
    }
    String id = item.object().objectId();
    store.find(id).ifPresent(state -> store.save(id, state.with(link.with(references))));
    trail.referencesWritten();
    return changes.size();
  }

  private Optional<Change> change(TargetPath path, Flow flow, Link link, References references) {
    String known = link.references().get(path.text());
    JsonNode before = StringNode.valueOf(known == null ? "" : known);
    if (flow instanceof Flow.Empty && known != null) {
      return Optional.of(Change.remove(path, before));
    }
    if (!(flow instanceof Flow.Value value)) {
      return Optional.empty();
    }
    return Optional.of(WireValue.text(value.value()))
        .filter(references.entitled())
        .flatMap(store::targetOf)
        .filter(id -> !id.equals(known))
        .map(StringNode::valueOf)
        .map(id -> known == null ? Change.add(path, id) : Change.replace(path, before, id));
  }

  private static boolean isMembership(TargetPath path) {
    return path.attribute().equalsIgnoreCase("members") && path.subAttribute() == null;
  }
}
