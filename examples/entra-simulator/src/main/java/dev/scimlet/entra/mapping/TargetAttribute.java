package dev.scimlet.entra.mapping;

/**
 * An entry in the target's attribute list.
 *
 * @param name the attribute's path as text, {@code emails[type eq "work"].value}
 * @param type its type
 * @param cardinality whether it has several values
 * @param comparison when two of its texts are the same, so that none flows
 */
public record TargetAttribute(
    String name, TargetType type, Cardinality cardinality, Comparison comparison) {

  /** How many values an attribute has. */
  public enum Cardinality {
    /** One at most. */
    SINGLE,
    /** Any number. */
    MULTIPLE
  }

  /** How texts are compared ({@code caseExact} in Graph). */
  public enum Comparison {
    /** Case for case. */
    CASE_EXACT,
    /** Regardless of case: a text that differs in case alone does not flow. */
    IGNORING_CASE
  }
}
