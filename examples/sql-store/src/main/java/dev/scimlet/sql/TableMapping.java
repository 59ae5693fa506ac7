package dev.scimlet.sql;

import dev.scimlet.schema.ResourceType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which columns of a table that a host already has hold which attributes of a resource type.
 *
 * <pre>{@code
 * TableMapping users = TableMapping.of("app_user")
 *     .generatedId("id", "u-").version("version").lastModified("updated_at")
 *     .text("userName", "login").key("userName", "login_key").unique("userName")
 *     .bool("active", "enabled").text("name.givenName", "first_name")
 *     .rows("emails", ChildTable.of("user_email", "user_id").text("value", "address"));
 * }</pre>
 *
 * <p>Attributes are named as in filters: {@code userName}, {@code name.familyName}, or with the URI
 * of an extension before them. Of a multi-valued attribute, {@code emails[type eq "work"].value}
 * names the one value of a type that has columns in the table itself; others are refused. Columns
 * hold values as they were sent; null is no value. Tables and columns are named as the catalogue of
 * the database spells them.
 *
 * <p>How a text is found depends on what is known of its column; databases compare bytes, and never
 * fold more than ASCII:
 *
 * <ul>
 *   <li>With a {@link #key}, by the key: equality, beginnings, order and sorting are exact. Index
 *       the key, on PostgreSQL in a column with {@code collate "C"}.
 *   <li>With {@link #ascii}, by {@code lower(column collate "C")} on PostgreSQL and {@code
 *       lower(column)} on SQLite; by the column itself where case matters. All of it is exact.
 *       Index that expression.
 *   <li>Otherwise by the same expression or by {@code octet_length(column) <> char_length(column)},
 *       which is {@code length(cast(column as blob)) <> length(column)} on SQLite: the rows that
 *       are not ASCII are looked at by the store, so totals take a walk. Index the expression, and
 *       the rows that the second condition finds by a partial index.
 * </ul>
 *
 * <p>Rows are sorted by keys, ASCII texts, numbers, booleans and times in the database, by other
 * attributes in the engine. Columns that may be null are sorted as {@code coalesce(column, last)},
 * with the last of all values, which only an index on that expression serves; so make columns that
 * clients sort by {@code not null}. Not thread-safe; a store takes what it says when it is built.
 */
public final class TableMapping {

  /** Where members of groups are. */
  record Members(String table, String group, String member, String type, TypeOf typeOf) {}

  /** What says of which type a member is. */
  enum TypeOf {
    CONSTANT,
    COLUMN
  }

  private final String table;
  private final DeclaredColumns columns = new DeclaredColumns();
  private final Map<String, ChildTable> rows = new LinkedHashMap<>();
  private final Set<String> unique = new HashSet<>();
  private @Nullable String tenant;
  private @Nullable String id;
  private @Nullable String prefix;
  private @Nullable String version;
  private @Nullable String created;
  private @Nullable String modified;
  private @Nullable String rest;
  private @Nullable Members members;

  private TableMapping(String table) {
    this.table = SqlName.table(table);
  }

  /**
   * Starts to describe a table.
   *
   * @param table the table, which may be qualified by its schema
   * @return the description, without columns
   * @throws IllegalArgumentException if it is no name of a table: letters, digits and underscores
   */
  public static TableMapping of(String table) {
    return new TableMapping(table);
  }

  /**
   * Names the column with the tenant: a text, a number or a UUID. Without it all rows are of the
   * one tenant that {@link MappedResourceStore.Builder#tenant} names. Ids are unique over all
   * tenants: tables of values and of members refer to them alone.
   *
   * @param column the column; make it the first one of each index
   * @return this description
   */
  public TableMapping tenant(String column) {
    tenant = SqlName.column(column);
    return this;
  }

  /**
   * Names the column with the id that the engine makes: a text or a UUID. On PostgreSQL a text has
   * {@code collate "C"}, so that its index serves pages.
   *
   * @param column the column
   * @return this description
   */
  public TableMapping id(String column) {
    id = SqlName.column(column);
    prefix = null;
    return this;
  }

  /**
   * Names the column with an id that the database makes for each new row. Clients know a number by
   * a prefix and its digits, so that no user has the id of a group. Pages are ordered by that text:
   * index {@code (cast(column as text) collate "C")} on PostgreSQL and {@code cast(column as text)}
   * on SQLite.
   *
   * @param column the column: a number, or a UUID; never one that was used before, which SQLite
   *     keeps for {@code autoincrement} alone
   * @param idPrefix what stands before a number, for instance {@code u-}; no other table of the
   *     store has one that begins so
   * @return this description
   */
  public TableMapping generatedId(String column, String idPrefix) {
    id = SqlName.column(column);
    prefix = idPrefix;
    return this;
  }

  /**
   * Names the column with the version, a whole number that every change increments. Whoever changes
   * a row in another way increments it too; then nobody's change is overwritten unseen.
   *
   * @param column the column
   * @return this description
   */
  public TableMapping version(String column) {
    version = SqlName.column(column);
    return this;
  }

  /**
   * Names the column with the time of creation: a timestamp, a whole number of milliseconds, or a
   * text of ISO 8601.
   *
   * @param column the column
   * @return this description
   */
  public TableMapping created(String column) {
    created = SqlName.column(column);
    return this;
  }

  /**
   * Names the column with the time of the last change, of the same kinds. Without a {@link
   * #version} it tells the version, and every change makes it later than it was.
   *
   * @param column the column
   * @return this description
   */
  public TableMapping lastModified(String column) {
    modified = SqlName.column(column);
    return this;
  }

  /**
   * Keeps a text: a string, a reference, a binary or, as it was sent, a date.
   *
   * @param attribute the attribute
   * @param column the column, a text of any length; what does not fit in is refused
   * @return this description
   * @throws IllegalArgumentException if the attribute has a column
   */
  public TableMapping text(String attribute, String column) {
    columns.add(attribute, column, ColumnKind.TEXT);
    return this;
  }

  /**
   * Keeps a boolean.
   *
   * @param attribute the attribute
   * @param column the column; on SQLite a number, 0 for false
   * @return this description
   * @throws IllegalArgumentException if the attribute has a column
   */
  public TableMapping bool(String attribute, String column) {
    columns.add(attribute, column, ColumnKind.BOOLEAN);
    return this;
  }

  /**
   * Keeps an integer.
   *
   * @param attribute the attribute
   * @param column the column, a whole number; the largest one of 64 bits is refused
   * @return this description
   * @throws IllegalArgumentException if the attribute has a column
   */
  public TableMapping integer(String attribute, String column) {
    columns.add(attribute, column, ColumnKind.INTEGER);
    return this;
  }

  /**
   * Keeps a decimal. What would be rounded is refused.
   *
   * @param attribute the attribute
   * @param column the column; a {@code numeric} of PostgreSQL is searched by
   * @return this description
   * @throws IllegalArgumentException if the attribute has a column
   */
  public TableMapping decimal(String attribute, String column) {
    columns.add(attribute, column, ColumnKind.DECIMAL);
    return this;
  }

  /**
   * Keeps a date as the instant that it means. It is answered in UTC.
   *
   * @param attribute the attribute
   * @param column the column, of the same kinds as {@link #created}
   * @return this description
   * @throws IllegalArgumentException if the attribute has a column
   */
  public TableMapping dateTime(String attribute, String column) {
    columns.add(attribute, column, ColumnKind.DATE_TIME);
    return this;
  }

  /**
   * Promises that a column has only ASCII texts of at most 256 characters, as codes have: then the
   * database compares it exactly. Others are refused.
   *
   * @param attribute an attribute with a text column
   * @return this description
   * @throws IllegalArgumentException if the attribute has no column yet
   */
  public TableMapping ascii(String attribute) {
    columns.ascii(attribute);
    return this;
  }

  /**
   * Keeps the key of a text beside it, {@code OrderKey}: folded if case does not matter, and cut at
   * 256 characters. The store writes it with the text, and makes it for rows that have a text and
   * no key when it is built. Whoever writes the text in another way writes the key, or null.
   *
   * @param attribute an attribute with a text column
   * @param column the column with the key, a text of at least 256 characters that may be null
   * @return this description
   * @throws IllegalArgumentException if the attribute has no column yet
   */
  public TableMapping key(String attribute, String column) {
    columns.key(attribute, column);
    return this;
  }

  /**
   * Says that the database has a unique constraint: on the key or, of ASCII texts, on the
   * expression by which they are found; with the tenant before it. A value that is taken is refused
   * by name. If each unique attribute of the type has such a column, several nodes may use the
   * table; otherwise the engine looks before it writes, right on one node only.
   *
   * @param attribute an attribute with a column
   * @return this description
   * @throws IllegalArgumentException if the attribute has no column yet
   */
  public TableMapping unique(String attribute) {
    columns.require(attribute);
    unique.add(attribute);
    return this;
  }

  /**
   * Keeps the values of a multi-valued attribute in a table of their own.
   *
   * @param attribute the attribute
   * @param values the table
   * @return this description
   * @throws IllegalArgumentException if the attribute has a table
   */
  public TableMapping rows(String attribute, ChildTable values) {
    if (rows.putIfAbsent(attribute, values) != null) {
      throw new IllegalArgumentException(attribute + " has two tables.");
    }
    return this;
  }

  /**
   * Keeps the members of groups in a table of their own, all of one resource type.
   *
   * @param memberTable the table
   * @param group the column that refers to the id of the group
   * @param member the column that refers to the id of the member; index it, and both together
   *     uniquely
   * @param memberType the name of the members' resource type, which the store has too
   * @return this description
   */
  public TableMapping members(String memberTable, String group, String member, String memberType) {
    members = members(memberTable, group, member, memberType, TypeOf.CONSTANT);
    return this;
  }

  /**
   * Keeps the members of groups in a table of their own, users and groups alike.
   *
   * @param memberTable the table
   * @param group the column that refers to the id of the group
   * @param member the column with the id of the member
   * @param typeColumn the column with the name of the member's resource type
   * @return this description
   */
  public TableMapping membersOfAnyType(
      String memberTable, String group, String member, String typeColumn) {
    members = members(memberTable, group, member, SqlName.column(typeColumn), TypeOf.COLUMN);
    return this;
  }

  private static Members members(
      String table, String group, String member, String type, TypeOf typeOf) {
    return new Members(
        SqlName.table(table), SqlName.column(group), SqlName.column(member), type, typeOf);
  }

  /**
   * Keeps whatever has no column, as JSON. Filters on it are evaluated by the store and the engine.
   *
   * @param column the column, a text of any length that may be null
   * @return this description
   */
  public TableMapping rest(String column) {
    rest = SqlName.column(column);
    return this;
  }

  /**
   * Reduces a resource type to what has a place here, so that clients are never told that something
   * was stored which was not. With {@link #rest} all of it has a place, but for parts of values in
   * other tables. Register the reduced type in the engine and in the store.
   *
   * <p>What the engine derives or keeps elsewhere stays: {@code groups}, the parts of {@code
   * members}, {@code password}. {@code externalId} cannot be left out, since every type has it (RFC
   * 7643 section 3.1): give it a column.
   *
   * @param base the resource type, for instance {@code ResourceTypes.user()}
   * @return the type with those attributes, sub-attributes and extensions
   * @throws IllegalArgumentException if the mapping names what the type does not have
   */
  public ResourceType resourceType(ResourceType base) {
    return new MappedSchemas(this, base).reduced();
  }

  String table() {
    return table;
  }

  DeclaredColumns columns() {
    return columns;
  }

  Map<String, ChildTable> rows() {
    return rows;
  }

  boolean isUnique(String attribute) {
    return unique.contains(attribute);
  }

  @Nullable String tenant() {
    return tenant;
  }

  @Nullable String id() {
    return id;
  }

  @Nullable String prefix() {
    return prefix;
  }

  @Nullable String version() {
    return version;
  }

  @Nullable String created() {
    return created;
  }

  @Nullable String modified() {
    return modified;
  }

  @Nullable String rest() {
    return rest;
  }

  @Nullable Members members() {
    return members;
  }
}
