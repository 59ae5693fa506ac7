package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.Flow;
import dev.scimlet.entra.mapping.ObjectFlowType;
import dev.scimlet.entra.mapping.TargetPath;
import dev.scimlet.entra.mapping.TargetType;
import dev.scimlet.entra.operation.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Brings one user or group to the target, without its references. Thread-safe. */
final class Exporter {

  private final TargetSystem target;
  private final StateStore store;
  private final PatchDialect dialect;
  private final Contexts contexts;
  private final Matcher matcher;

  Exporter(TargetSystem target, StateStore store, PatchDialect dialect, Contexts contexts) {
    this.target = target;
    this.store = store;
    this.dialect = dialect;
    this.contexts = contexts;
    this.matcher = new Matcher(target, store);
  }

  /** Creates the object, or brings it up to date; also one that was disabled before. */
  ObjectResult provision(WorkItem item, Trail trail) {
    Link link = item.state().link();
    Optional<JsonNode> copy =
        link == null
            ? matcher.find(item, contexts.creating())
            : Optional.of(target.read(item.kind(), link.targetId()));
    copy.ifPresent(trail::matched);
    return copy.isPresent() ? update(item, copy.get(), trail) : create(item, trail);
  }

  /** Disables the object, or deletes it where no mapping tells the target that it is disabled. */
  ObjectResult disable(WorkItem item, Link link, Trail trail) {
    List<AttributeMapping> mappings = contexts.disabling(item.mapping(), item.object());
    if (mappings.isEmpty()) {
      return deleteAndRemember(item, link, trail);
    }
    JsonNode copy = target.read(item.kind(), link.targetId());
    trail.matched(copy);
    List<Change> changes = Differences.of(item, mappings, contexts.changing(true), copy);
    Standing standing = item.entitlement().releases() ? Standing.RELEASED : Standing.DISABLED;
    trail.disabling();
    boolean sent = patch(item, link.targetId(), changes, trail);
    store.save(item.object().objectId(), done(item, link.with(standing)));
    return sent ? trail.disabled() : trail.skipped(ErrorCode.REDUNDANT_EXPORT);
  }

  /** Deletes the object for good. */
  ObjectResult delete(WorkItem item, Link link, Trail trail) {
    boolean allowed = allows(item, ObjectFlowType.DELETE);
    if (allowed) {
      trail.deleting(link.targetId());
      target.delete(item.kind(), link.targetId());
    }
    store.remove(item.object().objectId());
    return allowed ? trail.deleted() : trail.skipped(ErrorCode.ENTRY_SYNCHRONIZATION_SKIPPED);
  }

  private ObjectResult deleteAndRemember(WorkItem item, Link link, Trail trail) {
    if (!allows(item, ObjectFlowType.DELETE)) {
      store.save(item.object().objectId(), done(item, link.with(Standing.RELEASED)));
      return trail.skipped(ErrorCode.ENTRY_SYNCHRONIZATION_SKIPPED);
    }
    trail.deleting(link.targetId());
    target.delete(item.kind(), link.targetId());
    store.unlink(item.object().objectId(), item.state().withEscrow(null));
    return trail.deleted();
  }

  private ObjectResult create(WorkItem item, Trail trail) {
    if (!allows(item, ObjectFlowType.ADD)) {
      store.save(item.object().objectId(), item.state().withEscrow(null));
      return trail.skipped(ErrorCode.ENTRY_SYNCHRONIZATION_SKIPPED);
    }
    Map<TargetPath, JsonNode> values = new LinkedHashMap<>();
    for (AttributeMapping mapping : item.mapping().attributes()) {
      TargetType type = item.mapping().type(mapping.target());
      if (type != TargetType.REFERENCE
          && mapping.evaluate(item.object(), contexts.creating()) instanceof Flow.Value value) {
        values.put(mapping.target(), MultipleValues.ofCreation(type, value.value()));
      }
    }
    trail.creating(values);
    JsonNode created = target.create(Creation.of(item.kind(), values));
    store.save(item.object().objectId(), done(item, link(item, created)));
    return trail.created(created.path("id").asString());
  }

  private ObjectResult update(WorkItem item, JsonNode copy, Trail trail) {
    List<Change> changes =
        Differences.of(item, item.mapping().attributes(), contexts.changing(false), copy);
    Link link = link(item, copy);
    boolean sent = patch(item, link.targetId(), changes, trail);
    store.save(item.object().objectId(), done(item, link));
    return sent ? trail.updated() : trail.skipped(ErrorCode.REDUNDANT_EXPORT);
  }

  private boolean patch(WorkItem item, String id, List<Change> changes, Trail trail) {
    if (changes.isEmpty() || !allows(item, ObjectFlowType.UPDATE)) {
      return false;
    }
    trail.exporting(changes);
    target.patch(
        ObjectCalls.patch(item.kind(), id, PatchDialect.body(dialect.operations(changes))));
    return true;
  }

  private static ObjectState done(WorkItem item, Link link) {
    return item.state().with(link).withEscrow(null);
  }

  /** What the target shows of an object, as far as it is to be remembered. */
  private static Link link(WorkItem item, JsonNode copy) {
    Map<String, String> references = new LinkedHashMap<>();
    for (AttributeMapping mapping : item.mapping().attributes()) {
      TargetPath path = mapping.target();
      JsonNode value = path.read(copy);
      if (item.mapping().type(path) == TargetType.REFERENCE && !value.asString("").isEmpty()) {
        references.put(path.text(), value.asString());
      }
    }
    return new Link(copy.path("id").asString(), Standing.PROVISIONED, references);
  }

  private static boolean allows(WorkItem item, ObjectFlowType type) {
    return item.mapping().flowTypes().contains(type);
  }
}
