package dev.scimlet.filter;

import dev.scimlet.attribute.Repair;

/**
 * Filters and paths that the grammar of RFC 7644 does not derive, or that compare what its table 3
 * does not, and yet mean one thing.
 *
 * <p>None of them changes the meaning of a conformant filter.
 */
public enum FilterRepair implements Repair {

  /**
   * {@code emails[type eq "work"].value eq "x"} for {@code emails[type eq "work" and value eq
   * "x"]}.
   */
  VALUE_PATH_WITH_SUB_ATTRIBUTE,

  /** {@code "True"} or {@code "false"}, in any case, compared with a boolean. */
  STRING_FOR_BOOLEAN,

  /**
   * {@code true} compared with a string whose canonical values are {@code true} and {@code false}.
   */
  BOOLEAN_FOR_STRING,

  /** A value without quotes, {@code userName eq bjensen}. */
  BARE_WORD,

  /** {@code TRUE}, {@code False} or {@code NULL} as a literal. */
  LITERAL_CASE,

  /** A space before a bracket, {@code emails [type eq "work"]}. */
  SPACE_BEFORE_BRACKET,

  /** The parent's name inside brackets, {@code emails[emails.type eq "work"]}. */
  PARENT_PREFIX_IN_VALUE_PATH,

  /** {@code co}, {@code sw} and {@code ew} on a date, as text: {@code meta.created sw "2011"}. */
  SUBSTRING_OF_DATE
}
