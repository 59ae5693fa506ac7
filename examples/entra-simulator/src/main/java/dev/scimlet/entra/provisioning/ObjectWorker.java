package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.MappingException;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.Escrow;
import dev.scimlet.entra.operation.EscrowKind;
import dev.scimlet.entra.operation.ProvisioningError;
import org.jspecify.annotations.Nullable;

/** Does the task of one object, and keeps what fails for another attempt. Thread-safe. */
final class ObjectWorker {

  private final StateStore store;
  private final Exporter exporter;
  private final Secrets secrets;
  private final OutOfScope outOfScope;
  private final long cycle;

  ObjectWorker(
      StateStore store, Exporter exporter, Secrets secrets, OutOfScope outOfScope, long cycle) {
    this.store = store;
    this.secrets = secrets;
    this.exporter = exporter;
    this.outOfScope = outOfScope;
    this.cycle = cycle;
  }

  /**
   * Does the task.
   *
   * @throws ProvisioningFailure if no other object would fare better
   */
  ObjectResult work(WorkItem item, Trail trail) {
    secrets.hide(item, trail);
    trail.imported(item.object());
    trail.scoped(item);
    try {
      return perform(item, trail);
    } catch (MappingException e) {
      return failed(item, ProvisioningFailure.of(e), trail);
    } catch (ProvisioningFailure e) {
      if (e.concernsJob()) {
        throw e;
      }
      return failed(item, e.error(), trail);
    }
  }

  private ObjectResult perform(WorkItem item, Trail trail) {
    Link link = item.state().link();
    return switch (item.task()) {
      case PROVISION -> exporter.provision(item, trail);
      case DISABLE -> link == null ? note(item, trail) : disable(item, link, trail);
      case DELETE -> link == null ? forget(item, trail) : exporter.delete(item, link, trail);
      case FORGET -> forget(item, trail);
      case NOTE, NOTHING -> note(item, trail);
    };
  }

  private ObjectResult disable(WorkItem item, Link link, Trail trail) {
    return outOfScope == OutOfScope.KEEP && item.entitlement().releases()
        ? release(item, link, trail)
        : exporter.disable(item, link, trail);
  }

  /** Leaves the object of the target as it is, from now on. */
  ObjectResult release(WorkItem item, Link link, Trail trail) {
    ObjectState state = item.state().with(link.with(Standing.RELEASED)).withEscrow(null);
    store.save(item.object().objectId(), state);
    return trail.skipped(ErrorCode.ENTRY_SYNCHRONIZATION_SKIPPED);
  }

  private ObjectResult forget(WorkItem item, Trail trail) {
    store.remove(item.object().objectId());
    return trail.skipped(ErrorCode.ENTRY_SYNCHRONIZATION_SKIPPED);
  }

  private ObjectResult note(WorkItem item, Trail trail) {
    Link link = item.state().link();
    Link released =
        link != null && item.entitlement().releases() ? link.with(Standing.RELEASED) : link;
    store.save(item.object().objectId(), item.state().with(released).withEscrow(null));
    return trail.skipped(ErrorCode.ENTRY_SYNCHRONIZATION_SKIPPED);
  }

  private ObjectResult failed(WorkItem item, ProvisioningError error, Trail trail) {
    String id = item.object().objectId();
    Escrow escrow = escrow(id, EscrowKind.OBJECT, item.state().escrow(), error);
    ObjectState state = item.state().withEscrow(escrow);
    if (error.code() == ErrorCode.INVALID_ANCHOR) {
      store.unlink(id, state);
    } else {
      store.save(id, state);
    }
    return trail.failed(error);
  }

  /** The next escrow of an object that has failed, perhaps not for the first time. */
  Escrow escrow(String id, EscrowKind kind, @Nullable Escrow before, ProvisioningError error) {
    return before == null ? Escrow.first(id, kind, error, cycle) : before.again(error, cycle);
  }
}
