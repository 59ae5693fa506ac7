package dev.scimlet.examples.server.product;

import java.util.Optional;

/** What is counted. */
public enum ActivityKind {

  /** Requests, however they ended. */
  REQUEST,

  /** Resources that were created. */
  CREATION,

  /** Resources that were changed, or enabled again. */
  UPDATE,

  /** Users whose {@code active} became false. */
  DISABLE,

  /** Resources that were deleted. */
  DELETION,

  /** Requests that were refused, or that the server could not answer. */
  ERROR;

  static Optional<ActivityKind> of(Effect effect) {
    return switch (effect) {
      case NONE -> Optional.empty();
      case CREATED -> Optional.of(CREATION);
      case UPDATED, ENABLED -> Optional.of(UPDATE);
      case DISABLED -> Optional.of(DISABLE);
      case DELETED -> Optional.of(DELETION);
    };
  }
}
