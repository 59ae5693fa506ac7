package dev.scimlet.filter;

/**
 * One method for each kind of {@link Filter}: how a store translates a filter into its own query
 * language.
 *
 * @param <R> what the methods answer
 */
public interface FilterVisitor<R> {

  /**
   * Visits a conjunction.
   *
   * @param filter the node
   * @return the answer
   */
  R visitAnd(Filter.And filter);

  /**
   * Visits a disjunction.
   *
   * @param filter the node
   * @return the answer
   */
  R visitOr(Filter.Or filter);

  /**
   * Visits a negation.
   *
   * @param filter the node
   * @return the answer
   */
  R visitNot(Filter.Not filter);

  /**
   * Visits a presence test.
   *
   * @param filter the node
   * @return the answer
   */
  R visitPresent(Filter.Present filter);

  /**
   * Visits a comparison.
   *
   * @param filter the node
   * @return the answer
   */
  R visitComparison(Filter.Comparison filter);

  /**
   * Visits a filter on the values of one attribute.
   *
   * @param filter the node
   * @return the answer
   */
  R visitValuePath(Filter.ValuePath filter);
}
