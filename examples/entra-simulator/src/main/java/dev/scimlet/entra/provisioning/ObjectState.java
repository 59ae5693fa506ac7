package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.Escrow;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an object between cycles.
 *
 * @param seen the source object when it was last processed
 * @param link what belongs to it in the target, or null if nothing does
 * @param escrow that it failed, or null
 * @param referenceEscrow that its references failed, or null
 */
record ObjectState(
    Sighting seen, @Nullable Link link, @Nullable Escrow escrow, @Nullable Escrow referenceEscrow) {

  static ObjectState of(Sighting seen) {
    return new ObjectState(seen, null, null, null);
  }

  ObjectState with(Sighting newSeen) {
    return new ObjectState(newSeen, link, escrow, referenceEscrow);
  }

  ObjectState with(@Nullable Link newLink) {
    return new ObjectState(seen, newLink, escrow, referenceEscrow);
  }

  ObjectState withEscrow(@Nullable Escrow newEscrow) {
    return new ObjectState(seen, link, newEscrow, referenceEscrow);
  }

  ObjectState withReferenceEscrow(@Nullable Escrow newEscrow) {
    return new ObjectState(seen, link, escrow, newEscrow);
  }
}
