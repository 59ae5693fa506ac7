package dev.scimlet.filter.internal.match;

import dev.scimlet.filter.Operator;

/** What a comparison's result says about an operator. */
enum Order {
  EQUAL,
  DIFFERENT,
  GREATER,
  GREATER_OR_EQUAL,
  LESS,
  LESS_OR_EQUAL;

  static Order of(Operator operator) {
    return switch (operator) {
      case EQ -> EQUAL;
      case NE -> DIFFERENT;
      case GT -> GREATER;
      case GE -> GREATER_OR_EQUAL;
      case LT -> LESS;
      case LE -> LESS_OR_EQUAL;
      case CO, SW, EW -> throw new IllegalArgumentException("Only text has parts to look for.");
    };
  }

  /** Takes a result in the manner of {@link Comparable#compareTo}, stored value first. */
  boolean holds(int result) {
    return switch (this) {
      case EQUAL -> result == 0;
      case DIFFERENT -> result != 0;
      case GREATER -> result > 0;
      case GREATER_OR_EQUAL -> result >= 0;
      case LESS -> result < 0;
      case LESS_OR_EQUAL -> result <= 0;
    };
  }
}
