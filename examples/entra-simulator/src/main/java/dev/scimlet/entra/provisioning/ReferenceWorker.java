package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.MappingException;
import dev.scimlet.entra.mapping.TargetType;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.Escrow;
import dev.scimlet.entra.operation.EscrowKind;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.RetryPolicy;
import java.util.Set;

/** Writes the references of one object, and keeps what fails for another attempt. Thread-safe. */
final class ReferenceWorker {

  private final StateStore store;
  private final ReferencePass pass;
  private final ObjectWorker objects;
  private final long cycle;

  ReferenceWorker(StateStore store, ReferencePass pass, ObjectWorker objects, long cycle) {
    this.store = store;
    this.pass = pass;
    this.objects = objects;
    this.cycle = cycle;
  }

  /** Whether the object is in the target, has references, and need not wait longer. */
  boolean isDue(WorkItem item, Set<String> changed) {
    ObjectState state = store.find(item.object().objectId()).orElse(null);
    if (state == null || state.link() == null || !hasReferences(item)) {
      return false;
    }
    Escrow escrow = state.referenceEscrow();
    return escrow == null
        || RetryPolicy.isDue(escrow, cycle)
        || changed.contains(item.object().objectId());
  }

  /** Writes the references, and tells how many there were. */
  int work(WorkItem item, References references, Trail trail) {
    String id = item.object().objectId();
    ObjectState state = store.find(id).orElse(item.state());
    Link link = state.link();
    if (link == null) {
      return 0;
    }
    try {
      int written = pass.write(item, link, references, trail);
      if (state.referenceEscrow() != null) {
        store.find(id).ifPresent(now -> store.save(id, now.withReferenceEscrow(null)));
      }
      return written;
    } catch (MappingException e) {
      failed(id, ProvisioningFailure.of(e), trail);
    } catch (ProvisioningFailure e) {
      if (e.concernsJob()) {
        throw e;
      }
      failed(id, e.error(), trail);
    }
    return 0;
  }

  private void failed(String id, ProvisioningError error, Trail trail) {
    trail.failed(error);
    store
        .find(id)
        .ifPresent(
            state -> {
              Escrow escrow =
                  objects.escrow(id, EscrowKind.REFERENCE, state.referenceEscrow(), error);
              if (error.code() == ErrorCode.INVALID_ANCHOR) {
                store.unlink(id, state.with(state.seen().forgotten()).withReferenceEscrow(escrow));
              } else {
                store.save(id, state.withReferenceEscrow(escrow));
              }
            });
  }

  private static boolean hasReferences(WorkItem item) {
    return item.mapping().attributes().stream()
        .anyMatch(mapping -> item.mapping().type(mapping.target()) == TargetType.REFERENCE);
  }
}
