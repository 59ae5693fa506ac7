package dev.scimlet.entra.mapping;

/**
 * An entry in the target's attribute list.
 *
 * @param name the attribute's path as text, {@code emails[type eq "work"].value}
 * @param type its type
 * @param cardinality whether it has several values
 */
public record TargetAttribute(String name, TargetType type, Cardinality cardinality) {

  /** How many values an attribute has. */
  public enum Cardinality {
    /** One at most. */
    SINGLE,
    /** Any number. */
    MULTIPLE
  }
}
