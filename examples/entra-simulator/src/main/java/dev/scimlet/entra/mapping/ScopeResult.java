package dev.scimlet.entra.mapping;

import java.util.List;

/**
 * What the scoping filters say about an object.
 *
 * @param decision what is done with the object
 * @param clauses what each clause said, filter by filter, in their order
 */
public record ScopeResult(Decision decision, List<ClauseResult> clauses) {

  /**
   * Copies the list.
   *
   * @param decision as the component
   * @param clauses as the component
   */
  public ScopeResult {
    clauses = List.copyOf(clauses);
  }

  /** What is done with an object. */
  public enum Decision {
    /** It is provisioned. */
    IN_SCOPE,
    /** It is not provisioned, and is deprovisioned if it was. */
    OUT_OF_SCOPE,
    /** It is not looked at, and left as it is in the target (an input filter excludes it). */
    NOT_READ
  }

  /**
   * What one clause said.
   *
   * @param filter the name of the filter that the clause belongs to
   * @param clause the clause as text, {@code department EQUALS "Sales"}
   * @param passed whether the object satisfies it
   * @param reason why, as a sentence for the operator
   */
  public record ClauseResult(String filter, String clause, boolean passed, String reason) {}

  /** {@return whether the object is provisioned} */
  public boolean inScope() {
    return decision == Decision.IN_SCOPE;
  }
}
