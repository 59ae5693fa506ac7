package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.ChangeEvent;

/** What a request did to its target. */
public enum Effect {

  /** Nothing: it read, was refused, or asked for what was so already. */
  NONE,

  /** It was created. */
  CREATED,

  /** It was changed, and neither disabled nor enabled by that. */
  UPDATED,

  /** Its {@code active} became false. */
  DISABLED,

  /** Its {@code active} was false and is so no longer. */
  ENABLED,

  /** It was deleted. */
  DELETED;

  static Effect of(ChangeEvent change) {
    return switch (change.operation()) {
      case CREATED -> CREATED;
      case DELETED -> DELETED;
      case REPLACED, PATCHED -> ofUpdate(change);
    };
  }

  private static Effect ofUpdate(ChangeEvent change) {
    boolean before = !Boolean.FALSE.equals(change.activeBefore());
    boolean after = !Boolean.FALSE.equals(change.activeAfter());
    if (before == after) {
      return UPDATED;
    }
    return after ? ENABLED : DISABLED;
  }
}
