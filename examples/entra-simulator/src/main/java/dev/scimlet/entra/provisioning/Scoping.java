package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.ScopeResult;
import dev.scimlet.entra.source.SourceObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Decides whether an object of the source is to be in the target. */
final class Scoping {

  private static final String ENABLED = "accountEnabled";
  private static final String DELETED = "deletedDateTime";

  private Scoping() {}

  static Entitlement entitlement(SourceObject object, ScopeResult scope, boolean assigned) {
    if (!assigned) {
      return Entitlement.NOT_ASSIGNED;
    }
    if (!scope.inScope()) {
      return Entitlement.OUT_OF_SCOPE;
    }
    if (isDeleted(object)) {
      return Entitlement.SOFT_DELETED;
    }
    return WireValue.text(object.attribute(ENABLED)).equalsIgnoreCase("False")
        ? Entitlement.DISABLED
        : Entitlement.ENTITLED;
  }

  /** Whether the source itself shows that the object was deleted, and may be restored. */
  static boolean isDeleted(SourceObject object) {
    return !object.attribute(DELETED).isMissingNode();
  }

  /** When the source says that the object was deleted; nothing if that is no moment. */
  static Optional<Instant> deletion(SourceObject object) {
    try {
      return Optional.of(Instant.parse(object.attribute(DELETED).asString("")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
