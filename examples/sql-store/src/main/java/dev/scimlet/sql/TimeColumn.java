package dev.scimlet.sql;

/**
 * A column with a time stamp.
 *
 * @param column the column
 * @param form how it holds instants
 * @param required whether each row has one
 */
record TimeColumn(String column, TimeForm form, boolean required) {

  static TimeColumn of(String column, ColumnFacts facts) {
    return new TimeColumn(column, TimeForm.of(facts), facts.required());
  }

  String in(String alias) {
    return alias + "." + SqlName.quoted(column);
  }
}
