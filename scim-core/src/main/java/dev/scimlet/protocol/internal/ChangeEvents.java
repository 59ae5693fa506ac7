package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.protocol.ChangeEvent;
import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.protocol.ChangeListener;
import dev.scimlet.store.Member;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells listeners what was committed; what changed nothing is not told. */
final class ChangeEvents {

  private static final String ACTIVE = "active";
  private static final AttributePath MEMBERS = AttributePath.of(Endpoint.MEMBERS);

  private final List<ChangeListener> listeners;

  ChangeEvents(List<ChangeListener> listeners) {
    this.listeners = listeners;
  }

  /** Whether anybody wants to know; if nobody does, nothing need be found out. */
  boolean areWanted() {
    return !listeners.isEmpty();
  }

  void created(Exchange exchange, StoredResource stored, Collection<Member> members) {
    if (!areWanted()) {
      return;
    }
    ScimObject body = stored.resource().body();
    Set<AttributePath> changed = changed(ScimObject.empty(), body);
    if (!members.isEmpty()) {
      changed.add(MEMBERS);
    }
    tell(exchange, Operation.CREATED, changed, null, stored);
  }

  void updated(Exchange exchange, Operation operation, Commit commit) {
    if (!areWanted()) {
      return;
    }
    ScimObject before = commit.before().resource().body();
    // What the store answers is what it keeps, which may be less than it was given.
    Set<AttributePath> changed = changed(before, commit.after().resource().body());
    if (!commit.members().isNothing()) {
      changed.add(MEMBERS);
    }
    if (!changed.isEmpty()) {
      tell(exchange, operation, changed, active(before), commit.after());
    }
  }

  /** Members were changed without reading the group; only its version tells whether it differs. */
  void updatedMembers(Exchange exchange, Version before, StoredResource after) {
    if (!before.equals(after.version())) {
      Boolean active = active(after.resource().body());
      tell(exchange, Operation.PATCHED, Set.of(MEMBERS), active, after);
    }
  }

  void deleted(Exchange exchange, StoredResource last) {
    Boolean active = active(last.resource().body());
    tell(event(exchange, Operation.DELETED, last, Set.of(), active, null, null));
  }

  private void tell(
      Exchange exchange,
      Operation operation,
      Set<AttributePath> changed,
      @Nullable Boolean activeBefore,
      StoredResource after) {
    Boolean active = active(after.resource().body());
    tell(event(exchange, operation, after, changed, activeBefore, active, after.version()));
  }

  private void tell(ChangeEvent event) {
    Listeners.tell(listeners, listener -> listener.changed(event));
  }

  private static ChangeEvent event(
      Exchange exchange,
      Operation operation,
      StoredResource resource,
      Set<AttributePath> changed,
      @Nullable Boolean activeBefore,
      @Nullable Boolean activeAfter,
      @Nullable Version version) {
    return new ChangeEvent(
        exchange.principal(),
        resource.key().resourceType(),
        resource.key().id(),
        operation,
        changed,
        activeBefore,
        activeAfter,
        version,
        exchange.store().now());
  }

  private static Set<AttributePath> changed(ScimObject before, ScimObject after) {
    Set<AttributePath> paths = new LinkedHashSet<>();
    AttributeChange.between(before, after).forEach(change -> paths.add(change.path()));
    return paths;
  }

  private static @Nullable Boolean active(ScimObject body) {
    return body.get(ACTIVE) instanceof ScimBoolean active ? active == ScimBoolean.TRUE : null;
  }
}
