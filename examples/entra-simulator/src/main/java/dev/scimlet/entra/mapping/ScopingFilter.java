package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.ScopeResult.ClauseResult;
import dev.scimlet.entra.source.SourceObject;
import java.util.List;

/**
 * A scoping filter: all its clauses must be satisfied.
 *
 * @param name its name, for reports
 * @param clauses its clauses, one at least
 */
public record ScopingFilter(String name, List<ScopingClause> clauses) {

  /**
   * Copies the list.
   *
   * @param name as the component
   * @param clauses as the component
   * @throws IllegalArgumentException if there is no clause
   */
  public ScopingFilter {
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("A scoping filter has a clause.");
    }
  }

  /** What each clause says of an object. */
  List<ClauseResult> evaluate(SourceObject object) {
    return clauses.stream()
        .map(clause -> clause.evaluate(name, ObjectInput.attribute(object, clause.attribute())))
        .toList();
  }
}
