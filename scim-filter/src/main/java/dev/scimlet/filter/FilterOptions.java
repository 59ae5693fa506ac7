package dev.scimlet.filter;

import dev.scimlet.attribute.NameRepair;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits and leniencies of the filter and path parser. Immutable; derive from a preset: {@code
 * FilterOptions.tolerant().withMaxTerms(32)}.
 *
 * @param maxLength the longest filter, in characters
 * @param maxDepth how deep parentheses and brackets may nest, at most 256
 * @param maxTerms how many comparisons and presence tests a filter may have
 * @param repairs the leniencies that apply
 * @param nameRepairs the leniencies in attribute names that apply
 * @param unknownAttributes what an unknown attribute means; in a path it is always refused
 */
public record FilterOptions(
    int maxLength,
    int maxDepth,
    int maxTerms,
    Set<FilterRepair> repairs,
    Set<NameRepair> nameRepairs,
    UnknownAttributes unknownAttributes) {

  private static final int DEFAULT_LENGTH = 4096;
  private static final int DEFAULT_DEPTH = 32;
  private static final int DEFAULT_TERMS = 128;

  /** The parser recurses this deep, which is far from what the smallest usual stack holds. */
  private static final int DEEPEST = 256;

  private static final FilterOptions STRICT =
      new FilterOptions(
          DEFAULT_LENGTH,
          DEFAULT_DEPTH,
          DEFAULT_TERMS,
          Set.of(),
          Set.of(),
          UnknownAttributes.REJECT);

  private static final FilterOptions TOLERANT =
      STRICT
          .withRepairs(
              Set.of(
                  FilterRepair.VALUE_PATH_WITH_SUB_ATTRIBUTE,
                  FilterRepair.STRING_FOR_BOOLEAN,
                  FilterRepair.BOOLEAN_FOR_STRING))
          .withNameRepairs(Set.of(NameRepair.values()));

  /**
   * Copies and checks the components.
   *
   * @param maxLength as the component
   * @param maxDepth as the component
   * @param maxTerms as the component
   * @param repairs as the component
   * @param nameRepairs as the component
   * @param unknownAttributes as the component
   */
  public FilterOptions {
    if (maxLength < 1 || maxDepth < 1 || maxTerms < 1) {
      throw new IllegalArgumentException("The limits of a filter are positive.");
    }
    if (maxDepth > DEEPEST) {
      throw new IllegalArgumentException("A filter nests at most " + DEEPEST + " levels.");
    }
    repairs = Set.copyOf(repairs);
    nameRepairs = Set.copyOf(nameRepairs);
  }

  /** {@return the RFC alone, with the default limits} */
  public static FilterOptions strict() {
    return STRICT;
  }

  /** {@return the leniencies that widely used clients need, with the default limits} */
  public static FilterOptions tolerant() {
    return TOLERANT;
  }

  /**
   * Changes the longest filter.
   *
   * @param limit in characters
   * @return the changed options
   */
  public FilterOptions withMaxLength(int limit) {
    return new FilterOptions(limit, maxDepth, maxTerms, repairs, nameRepairs, unknownAttributes);
  }

  /**
   * Changes how deep a filter may nest.
   *
   * @param limit in parentheses and brackets
   * @return the changed options
   */
  public FilterOptions withMaxDepth(int limit) {
    return new FilterOptions(maxLength, limit, maxTerms, repairs, nameRepairs, unknownAttributes);
  }

  /**
   * Changes how many terms a filter may have.
   *
   * @param limit in comparisons and presence tests
   * @return the changed options
   */
  public FilterOptions withMaxTerms(int limit) {
    return new FilterOptions(maxLength, maxDepth, limit, repairs, nameRepairs, unknownAttributes);
  }

  /**
   * Replaces the leniencies.
   *
   * @param set all that apply
   * @return the changed options
   */
  public FilterOptions withRepairs(Set<FilterRepair> set) {
    return new FilterOptions(maxLength, maxDepth, maxTerms, set, nameRepairs, unknownAttributes);
  }

  /**
   * Replaces the leniencies in attribute names.
   *
   * @param set all that apply
   * @return the changed options
   */
  public FilterOptions withNameRepairs(Set<NameRepair> set) {
    return new FilterOptions(maxLength, maxDepth, maxTerms, repairs, set, unknownAttributes);
  }

  /**
   * Changes what an unknown attribute means.
   *
   * @param policy the meaning
   * @return the changed options
   */
  public FilterOptions withUnknownAttributes(UnknownAttributes policy) {
    return new FilterOptions(maxLength, maxDepth, maxTerms, repairs, nameRepairs, policy);
  }

  /** {@return whether the other has equal components; most often it is the very same} */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FilterOptions that
            && maxLength == that.maxLength
            && maxDepth == that.maxDepth
            && maxTerms == that.maxTerms
            && repairs.equals(that.repairs)
            && nameRepairs.equals(that.nameRepairs)
            && unknownAttributes == that.unknownAttributes);
  }

  @Override
  public int hashCode() {
    // The hash of a set asks each of its elements; its size is at hand.
    return 31 * (31 * (31 * maxLength + maxTerms) + repairs.size()) + nameRepairs.size();
  }
}
