package dev.scimlet.patch;

import dev.scimlet.attribute.Repair;

/** PATCH operations that RFC 7644 section 3.5.2 refuses or reads otherwise. */
public enum PatchRepair implements Repair {

  /**
   * A removal that lists values, {@code remove members [{"value": "x"}]}, removes these alone.
   * Changes the meaning of a conformant request: the RFC ignores the value and removes all.
   */
  REMOVE_LISTED_VALUES,

  /** A removal from a single-valued target ignores its value. */
  REMOVE_IGNORES_VALUE,

  /** A removal whose target does not exist changes nothing, instead of {@code noTarget}. */
  REMOVE_WITHOUT_TARGET,

  /**
   * An addition or replacement at {@code emails[type eq "work"].value} where no value matches makes
   * one from the filter's {@code eq} terms, instead of {@code noTarget}.
   */
  CREATE_MISSING_VALUE,

  /** A request without operations changes nothing. */
  NO_OPERATIONS,

  /** An empty path is no path. */
  EMPTY_PATH
}
