package dev.scimlet.filter;

import java.util.Locale;

/** The comparison operators of RFC 7644 table 3; presence is {@link Filter.Present}. */
public enum Operator {

  /** Equal. */
  EQ,

  /** Not equal: true as well for an attribute without a value. */
  NE,

  /** Contains. */
  CO,

  /** Starts with. */
  SW,

  /** Ends with. */
  EW,

  /** Greater than. */
  GT,

  /** Greater than or equal. */
  GE,

  /** Less than. */
  LT,

  /** Less than or equal. */
  LE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** {@return the operator as it is written in a filter, in lower case} */
  public String text() {
    return text;
  }

  /** {@return whether the operator looks for a part of a string: co, sw or ew} */
  public boolean isSubstring() {
    return this == CO || this == SW || this == EW;
  }

  /** {@return whether the operator needs an order: gt, ge, lt or le} */
  public boolean isOrdering() {
    return this == GT || this == GE || this == LT || this == LE;
  }
}
