package dev.scimlet.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values of its parameters. Whatever a client sent is a value, never a part
 * of the text.
 *
 * @param text the text, with a {@code ?} for each value and for nothing else
 * @param values the values, in order: texts, whole numbers, booleans or what else the driver takes
 */
public record SqlFragment(String text, List<Object> values) {

  /** A condition that everything meets. */
  public static final SqlFragment TRUE = of("1 = 1");

  /** A condition that nothing meets. */
  public static final SqlFragment FALSE = of("1 = 0");

  /**
   * Copies and checks the components.
   *
   * @param text as the component
   * @param values as the component
   * @throws IllegalArgumentException if there are more or fewer values than parameters
   */
  public SqlFragment {
    values = List.copyOf(values);
    if (text.chars().filter(c -> c == '?').count() != values.size()) {
      throw new IllegalArgumentException("Each parameter has one value.");
    }
  }

  /**
   * Makes a fragment.
   *
   * @param text the text, with a {@code ?} for each value
   * @param values the values
   * @return the fragment
   */
  public static SqlFragment of(String text, Object... values) {
    return new SqlFragment(text, List.of(values));
  }

  /**
   * Joins fragments.
   *
   * @param parts the fragments
   * @param separator what stands between them
   * @return one fragment of all
   */
  public static SqlFragment join(Collection<SqlFragment> parts, String separator) {
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values()));
    String text = parts.stream().map(SqlFragment::text).collect(Collectors.joining(separator));
    return new SqlFragment(text, values);
  }

  /**
   * Joins conditions by "and".
   *
   * @param conditions one or more conditions
   * @return one condition, in parentheses unless it is the only one
   */
  public static SqlFragment allOf(Collection<SqlFragment> conditions) {
    return grouped(conditions, " and ");
  }

  /**
   * Joins conditions by "or".
   *
   * @param conditions one or more conditions
   * @return one condition, in parentheses unless it is the only one
   */
  public static SqlFragment anyOf(Collection<SqlFragment> conditions) {
    return grouped(conditions, " or ");
  }

  /** {@return the opposite of this condition} */
  public SqlFragment negated() {
    return new SqlFragment("not (" + text + ")", values);
  }

  /**
   * Puts another fragment behind this one.
   *
   * @param next the fragment
   * @return both
   */
  public SqlFragment then(SqlFragment next) {
    return join(List.of(this, next), "");
  }

  /**
   * Puts text behind this fragment.
   *
   * @param next the text
   * @param nextValues the values of its parameters
   * @return both
   */
  public SqlFragment then(String next, Object... nextValues) {
    return then(of(next, nextValues));
  }

  /** {@return the text alone: values may be secret} */
  @Override
  public String toString() {
    return text;
  }

  private static SqlFragment grouped(Collection<SqlFragment> conditions, String operator) {
    SqlFragment joined = join(conditions, operator);
    return conditions.size() == 1
        ? joined
        : new SqlFragment("(" + joined.text + ")", joined.values);
  }
}
