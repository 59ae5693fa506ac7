package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.ObjectMapping;
import dev.scimlet.entra.mapping.ScopeResult;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.operation.Escrow;
import dev.scimlet.entra.operation.RetryPolicy;
import dev.scimlet.entra.source.SourceObject;
import dev.scimlet.entra.source.SourceState;
import dev.scimlet.entra.source.SourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the source with what was last seen of it, and decides what each object needs. */
final class Planner {

  /** Deleted objects can be restored for so long. */
  static final Duration RETENTION = Duration.ofDays(30);

  private final SynchronizationSchema schema;
  private final StateStore store;
  private final Instant now;
  private final long cycle;
  private final String mappings;

  Planner(SynchronizationSchema schema, StateStore store, Instant now, long cycle) {
    this.schema = schema;
    this.store = store;
    this.now = now;
    this.cycle = cycle;
    this.mappings = Fingerprint.of(schema.toJson());
  }

  /** Plans a cycle: users first, then groups, then what is no longer in the source. */
  Plan plan(SourceState source) {
    Assignments assignments = new Assignments(source);
    Map<String, SourceObject> present = new LinkedHashMap<>();
    objects(source).forEach(object -> present.put(object.objectId(), object));
    List<WorkItem> looked =
        present.values().stream()
            .flatMap(object -> ofPresent(object, assignments).stream())
            .toList();
    List<WorkItem> items = new ArrayList<>(looked);
    items.removeIf(item -> item.task() == Task.NOTHING);
    for (String id : store.ids()) {
      if (!present.containsKey(id)) {
        store.find(id).flatMap(state -> ofVanished(id, state)).ifPresent(items::add);
      }
    }
    return new Plan(items, looked.stream().filter(item -> !item.softDeleted()).toList());
  }

  /** Makes the work for one object that an administrator picked, whether it changed or not. */
  Optional<WorkItem> picked(SourceState source, String objectId) {
    return objects(source)
        .filter(object -> object.objectId().equals(objectId))
        .findFirst()
        .flatMap(object -> ofPresent(object, new Assignments(source)))
        .map(this::forced);
  }

  private static Stream<SourceObject> objects(SourceState source) {
    return Stream.concat(source.users().stream(), source.groups().stream());
  }

  /** The next cycle looks at the object again, as if nothing had happened meanwhile. */
  private WorkItem forced(WorkItem item) {
    Sighting seen =
        store
            .find(item.object().objectId())
            .map(ObjectState::seen)
            .orElseGet(() -> item.state().seen().forgotten());
    return new WorkItem(
        item.object(),
        item.mapping(),
        item.scope(),
        item.entitlement(),
        item.state().with(seen),
        forcedTask(item));
  }

  private static Task forcedTask(WorkItem item) {
    if (!item.softDeleted()) {
      return Task.PROVISION;
    }
    return item.task() == Task.NOTHING ? Task.NOTE : item.task();
  }

  private Optional<WorkItem> ofPresent(SourceObject object, Assignments assignments) {
    ObjectMapping mapping = mapping(object.type());
    ScopeResult scope = mapping.scope().evaluate(object);
    if (!mapping.enabled() || scope.decision() == ScopeResult.Decision.NOT_READ) {
      return Optional.empty();
    }
    Entitlement entitlement = Scoping.entitlement(object, scope, assignments.include(object));
    Optional<ObjectState> known = store.find(object.objectId());
    String fingerprint = Fingerprint.of(object, entitlement, mappings);
    Instant deleted =
        entitlement == Entitlement.SOFT_DELETED ? deletion(object, known.orElse(null)) : null;
    Sighting seen = Sighting.of(object, fingerprint, deleted);
    boolean changed =
        known.map(state -> !state.seen().fingerprint().equals(fingerprint)).orElse(true);
    ObjectState state = known.map(old -> old.with(seen)).orElseGet(() -> ObjectState.of(seen));
    Task task =
        known.isEmpty() && isExpired(seen) ? Task.NOTHING : task(state, entitlement, changed);
    return Optional.of(new WorkItem(object, mapping, scope, entitlement, state, task));
  }

  private Optional<WorkItem> ofVanished(String id, ObjectState known) {
    Sighting seen = known.seen();
    ObjectMapping mapping = mapping(seen.type());
    SourceObject object = seen.object(id);
    Instant since = seen.softDeleted();
    boolean purged = since != null && Scoping.isDeleted(object);
    Instant deleted = since == null ? now : since;
    ObjectState state = known.with(seen.vanished(purged ? now.minus(RETENTION) : deleted));
    Task task = task(state, Entitlement.SOFT_DELETED, since == null);
    ScopeResult scope = mapping.scope().evaluate(object);
    return Optional.of(new WorkItem(object, mapping, scope, Entitlement.SOFT_DELETED, state, task))
        .filter(item -> mapping.enabled() && task != Task.NOTHING);
  }

  private Task task(ObjectState state, Entitlement entitlement, boolean changed) {
    Link link = state.link();
    boolean due = changed || isDue(state.escrow());
    if (isExpired(state.seen())) {
      return expired(state, link, due);
    }
    if (entitlement == Entitlement.ENTITLED) {
      return due ? Task.PROVISION : Task.NOTHING;
    }
    if (link == null || link.standing() != Standing.PROVISIONED) {
      return due ? Task.NOTE : Task.NOTHING;
    }
    return due ? Task.DISABLE : Task.NOTHING;
  }

  private static Task expired(ObjectState state, @Nullable Link link, boolean due) {
    if (link == null || link.standing() == Standing.RELEASED) {
      return Task.FORGET;
    }
    return state.escrow() == null || due ? Task.DELETE : Task.NOTHING;
  }

  private boolean isDue(@Nullable Escrow escrow) {
    return escrow != null && RetryPolicy.isDue(escrow, cycle);
  }

  private boolean isExpired(Sighting seen) {
    Instant deleted = seen.softDeleted();
    return deleted != null && !now.isBefore(deleted.plus(RETENTION));
  }

  private Instant deletion(SourceObject object, @Nullable ObjectState known) {
    Instant before = known == null ? null : known.seen().softDeleted();
    return before != null ? before : Scoping.deletion(object).orElse(now);
  }

  private ObjectMapping mapping(SourceType type) {
    return switch (type) {
      case USER -> schema.users();
      case GROUP -> schema.groups();
    };
  }
}
