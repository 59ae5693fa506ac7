package dev.scimlet.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which table holds the values of a multi-valued attribute, one row for each: e-mail
 * addresses, phone numbers, roles.
 *
 * <pre>{@code
 * ChildTable.of("user_email", "user_id").text("value", "address").text("type", "kind")
 * }</pre>
 *
 * <p>When the values change, rows that went are deleted and rows that came are inserted; the others
 * are not touched, and neither are other columns of theirs. An index on the owner's column is
 * needed, and one for each part that is searched by, as {@link TableMapping} says. Names are
 * spelled as the catalogue of the database spells them. A null or empty name is refused. Not
 * thread-safe.
 */
public final class ChildTable {

  private final String table;
  private final String owner;
  private final DeclaredColumns columns = new DeclaredColumns();
  private @Nullable String position;

  private ChildTable(String table, String owner) {
    this.table = SqlName.table(table);
    this.owner = SqlName.column(owner);
  }

  /**
   * Starts to describe a table.
   *
   * @param table the table, which may be qualified by its schema
   * @param owner the column that refers to the id of the resource
   * @return the description, without columns
   * @throws IllegalArgumentException if a name is no name of a table or column
   */
  public static ChildTable of(String table, String owner) {
    return new ChildTable(table, owner);
  }

  /**
   * Keeps a text.
   *
   * @param part the sub-attribute; {@code value} for values without parts
   * @param column the column
   * @return this description
   */
  public ChildTable text(String part, String column) {
    columns.add(part, column, ColumnKind.TEXT);
    return this;
  }

  /**
   * Keeps a boolean.
   *
   * @param part the sub-attribute
   * @param column the column
   * @return this description
   */
  public ChildTable bool(String part, String column) {
    columns.add(part, column, ColumnKind.BOOLEAN);
    return this;
  }

  /**
   * Promises that a column has only ASCII texts of at most 256 characters, see {@link
   * TableMapping#ascii}.
   *
   * @param part the sub-attribute
   * @return this description
   */
  public ChildTable ascii(String part) {
    columns.ascii(part);
    return this;
  }

  /**
   * Keeps the key of a text beside it, see {@link TableMapping#key}.
   *
   * @param part the sub-attribute
   * @param column the column with the key
   * @return this description
   */
  public ChildTable key(String part, String column) {
    columns.key(part, column);
    return this;
  }

  /**
   * Keeps the order of the values. Without it they come in the order of their columns.
   *
   * @param column a column of whole numbers
   * @return this description
   */
  public ChildTable position(String column) {
    position = SqlName.column(column);
    return this;
  }

  String table() {
    return table;
  }

  String owner() {
    return owner;
  }

  @Nullable String position() {
    return position;
  }

  DeclaredColumns columns() {
    return columns;
  }

  List<String> parts() {
    return new ArrayList<>(columns.attributes());
  }
}
