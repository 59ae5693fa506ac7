package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.ScopeResult.ClauseResult;
import dev.scimlet.entra.mapping.ScopeResult.Decision;
import dev.scimlet.entra.source.SourceObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Which objects are provisioned, by their attributes. An object must satisfy one of the filters; no
 * filters let everything pass.
 *
 * @param filters {@code groups} in Graph: what leaves them is deprovisioned
 * @param inputFilters {@code inputFilterGroups} in Graph: what leaves them is left as it is
 */
public record Scope(List<ScopingFilter> filters, List<ScopingFilter> inputFilters) {

  private static final Scope EVERYTHING = new Scope(List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @param filters as the component
   * @param inputFilters as the component
   */
  public Scope {
    filters = List.copyOf(filters);
    inputFilters = List.copyOf(inputFilters);
  }

  /** {@return the scope without filters} */
  public static Scope everything() {
    return EVERYTHING;
  }

  /**
   * Decides on an object.
   *
   * @param object the object
   * @return the decision, with what each clause said
   */
  public ScopeResult evaluate(SourceObject object) {
    List<ClauseResult> clauses = new ArrayList<>();
    boolean read = passes(inputFilters, object, clauses);
    boolean passed = passes(filters, object, clauses);
    return new ScopeResult(decision(read, passed), clauses);
  }

  private static Decision decision(boolean read, boolean passed) {
    if (!read) {
      return Decision.NOT_READ;
    }
    return passed ? Decision.IN_SCOPE : Decision.OUT_OF_SCOPE;
  }

  /** All filters are evaluated, so that the report is complete. */
  private static boolean passes(
      List<ScopingFilter> filters, SourceObject object, List<ClauseResult> report) {
    boolean passes = filters.isEmpty();
    for (ScopingFilter filter : filters) {
      List<ClauseResult> results = filter.evaluate(object);
      passes |= results.stream().allMatch(ClauseResult::passed);
      report.addAll(results);
    }
    return passes;
  }
}
