package dev.scimlet.sql;

/**
 * What SQL says of a part of a filter.
 *
 * @param sql the condition; two-valued: it is never unknown, so that it can be negated
 * @param accuracy whether the rows that meet it are the matches, or only among them
 */
public record SqlCondition(SqlFragment sql, Accuracy accuracy) {

  /** How well a condition says what the filter says. */
  public enum Accuracy {

    /** The rows that meet the condition are the matches. */
    EXACT,

    /** Every match meets the condition, and others may. */
    SUPERSET
  }

  /**
   * Makes a condition that says what the filter says.
   *
   * @param sql the condition
   * @return the condition
   */
  public static SqlCondition exact(SqlFragment sql) {
    return new SqlCondition(sql, Accuracy.EXACT);
  }

  /**
   * Makes a condition that every match meets.
   *
   * @param sql the condition
   * @return the condition
   */
  public static SqlCondition superset(SqlFragment sql) {
    return new SqlCondition(sql, Accuracy.SUPERSET);
  }
}
