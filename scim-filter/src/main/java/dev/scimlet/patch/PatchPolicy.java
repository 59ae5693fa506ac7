package dev.scimlet.patch;

import dev.scimlet.filter.FilterOptions;
import dev.scimlet.value.ValueRepair;
import java.util.EnumSet;
import java.util.Set;

/**
 * Limits and leniencies of PATCH. Immutable; derive from a preset.
 *
 * @param maxOperations how many operations a request may have
 * @param paths limits and leniencies of paths
 * @param values the leniencies in values
 * @param repairs the leniencies of PATCH itself
 */
public record PatchPolicy(
    int maxOperations, FilterOptions paths, Set<ValueRepair> values, Set<PatchRepair> repairs) {

  private static final int DEFAULT_OPERATIONS = 1000;
  private static final int DEFAULT_PATH_LENGTH = 1024;
  private static final int DEFAULT_PATH_DEPTH = 8;

  /**
   * Copies and checks the components.
   *
   * @param maxOperations as the component
   * @param paths as the component
   * @param values as the component
   * @param repairs as the component
   */
  public PatchPolicy {
    if (maxOperations < 1) {
      throw new IllegalArgumentException("The limit of operations is positive.");
    }
    values = Set.copyOf(values);
    repairs = Set.copyOf(repairs);
  }

  /** {@return the RFC alone, with the default limits} */
  public static PatchPolicy strict() {
    return new PatchPolicy(DEFAULT_OPERATIONS, limited(FilterOptions.strict()), Set.of(), Set.of());
  }

  /** {@return the leniencies that widely used clients need, with the default limits} */
  public static PatchPolicy tolerant() {
    return new PatchPolicy(
        DEFAULT_OPERATIONS,
        limited(FilterOptions.tolerant()),
        EnumSet.allOf(ValueRepair.class),
        EnumSet.complementOf(EnumSet.of(PatchRepair.EMPTY_PATH)));
  }

  /**
   * Changes how many operations a request may have.
   *
   * @param limit the limit
   * @return the changed policy
   */
  public PatchPolicy withMaxOperations(int limit) {
    return new PatchPolicy(limit, paths, values, repairs);
  }

  /**
   * Changes the limits and leniencies of paths.
   *
   * @param options all that apply
   * @return the changed policy
   */
  public PatchPolicy withPaths(FilterOptions options) {
    return new PatchPolicy(maxOperations, options, values, repairs);
  }

  /**
   * Replaces the leniencies in values.
   *
   * @param set all that apply
   * @return the changed policy
   */
  public PatchPolicy withValues(Set<ValueRepair> set) {
    return new PatchPolicy(maxOperations, paths, set, repairs);
  }

  /**
   * Replaces the leniencies of PATCH itself.
   *
   * @param set all that apply
   * @return the changed policy
   */
  public PatchPolicy withRepairs(Set<PatchRepair> set) {
    return new PatchPolicy(maxOperations, paths, values, set);
  }

  private static FilterOptions limited(FilterOptions options) {
    return options.withMaxLength(DEFAULT_PATH_LENGTH).withMaxDepth(DEFAULT_PATH_DEPTH);
  }
}
