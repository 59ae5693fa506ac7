package dev.scimlet.sql;

import dev.scimlet.store.SortKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one resource type and tenant in a table of the host, {@code t} in every statement.
 *
 * @param dialect the database
 * @param type the resource type
 * @param tenant the value of the column with the tenant, or null if there is no such column
 * @param reach whether the tenant has rows at all
 */
record MappedTable(SqlDialect dialect, MappedType type, @Nullable Object tenant, Reach reach)
    implements SearchedTable {

  /** What a tenant sees. */
  enum Reach {

    /** Its rows. */
    ROWS,

    /** Nothing: another tenant has the table, or the column cannot hold its name. */
    NOTHING
  }

  private static final int MOST_AT_ONCE = 500;
  private static final String NOBODY = "0";

  @Override
  public SqlAttributes attributes() {
    return new MappedSearch(dialect, type);
  }

  @Override
  public Optional<RowQuery> rows(SqlFragment condition, List<SortKey> sort, boolean backward) {
    return Optional.ofNullable(MappedOrdering.of(dialect, type, sort))
        .map(order -> new MappedQuery(this, condition, sort, order, backward));
  }

  @Override
  public long size(Session session) throws SQLException {
    return session.number(
        SqlFragment.of("select count(*) from " + table() + " where ").then(mine()));
  }

  String table() {
    return SqlName.quoted(type.table()) + " as t";
  }

  static String column(String name) {
    return "t." + SqlName.quoted(name);
  }

  /** The rows of the tenant. */
  SqlFragment mine() {
    IdColumn column = type.tenant();
    if (reach == Reach.NOTHING) {
      return SqlFragment.FALSE;
    }
    return column == null || tenant == null
        ? SqlFragment.TRUE
        : SqlFragment.of(column(column.column()) + " = ?", tenant);
  }

  Optional<MappedRow> find(Session session, String id) throws SQLException {
    return find(session, id, "");
  }

  /** Reads a row and keeps it for this transaction: nobody else changes it meanwhile. */
  Optional<MappedRow> lock(Session session, String id) throws SQLException {
    return find(session, id, dialect.forUpdate());
  }

  private Optional<MappedRow> find(Session session, String id, String suffix) throws SQLException {
    Object key = type.id().parse(id);
    return key == null
        ? Optional.empty()
        : read(session, byKey(key).then(suffix)).stream().findFirst();
  }

  /** The key of a row, if there is one of that id. */
  Optional<Object> keyOf(Session session, String id) throws SQLException {
    Object key = type.id().parse(id);
    return key == null
        ? Optional.empty()
        : session.first(
            SqlFragment.of("select 1 from " + table() + " where ").then(byKey(key)), row -> key);
  }

  MappedRow reread(Session session, Object key) throws SQLException {
    return read(session, byKey(key)).stream()
        .findFirst()
        .orElseThrow(() -> new StoreException.Conflict(null));
  }

  List<MappedRow> findAll(Session session, Collection<String> ids) throws SQLException {
    List<Object> keys = new ArrayList<>();
    for (String id : ids) {
      Object key = type.id().parse(id);
      if (key != null) {
        keys.add(key);
      }
    }
    List<MappedRow> found = new ArrayList<>();
    for (List<Object> some : Chunks.of(keys, MOST_AT_ONCE)) {
      found.addAll(read(session, mine().then(" and ").then(among(some))));
    }
    return found;
  }

  SqlFragment byKey(Object key) {
    return mine().then(" and " + column(type.id().column()) + " = ?", key);
  }

  private SqlFragment among(Collection<?> keys) {
    return SqlFragment.of(column(type.id().column()) + " in ").then(Chunks.list(keys));
  }

  /**
   * Reads what meets a condition. A row and its values in other tables are read as they were at one
   * moment, so that a version is never told for the content of another one.
   *
   * @param where the condition, and whatever follows it in the statement
   */
  List<MappedRow> read(Session session, SqlFragment where) throws SQLException {
    SqlFragment select =
        SqlFragment.of("select " + columns() + " from " + table() + " where ").then(where);
    return type.rows().isEmpty()
        ? session.query(select, this::row)
        : session.snapshot(
            moment -> {
              List<MappedRow> rows = moment.query(select, this::row);
              return rows.isEmpty() ? rows : withRows(moment, rows);
            });
  }

  private List<MappedRow> withRows(Session session, List<MappedRow> rows) throws SQLException {
    List<Object> keys = rows.stream().map(MappedRow::key).toList();
    List<Map<Object, List<List<@Nullable Object>>>> values = new ArrayList<>();
    for (MappedRows table : type.rows()) {
      values.add(ValueTable.of(type, table).read(session, keys));
    }
    return rows.stream().map(row -> withRows(row, values)).toList();
  }

  private static MappedRow withRows(
      MappedRow row, List<Map<Object, List<List<@Nullable Object>>>> values) {
    RowValues body =
        new RowValues(
            row.values().columns(),
            values.stream().map(table -> table.getOrDefault(row.key(), List.of())).toList(),
            row.values().rest());
    return new MappedRow(row.key(), row.version(), row.created(), row.modified(), body);
  }

  /** Key, version and times come first, then the rest, then the attributes. */
  private String columns() {
    List<String> columns = new ArrayList<>();
    columns.add(column(type.id().column()));
    columns.add(type.version() == null ? "0" : column(type.version()));
    columns.add(type.created() == null ? "null" : type.created().in("t"));
    columns.add(type.modified() == null ? "null" : type.modified().in("t"));
    columns.add(type.rest() == null ? "null" : column(type.rest()));
    type.columns().forEach(column -> columns.add(column(column.column())));
    return String.join(", ", columns);
  }

  private Version version(ResultSet row) throws SQLException {
    if (type.version() != null) {
      return new Version(Long.toString(row.getLong(2)));
    }
    Instant modified = time(row, type.modified(), 4);
    return new Version(modified == null ? NOBODY : modified.toString());
  }

  private static @Nullable Instant time(ResultSet row, @Nullable TimeColumn column, int place)
      throws SQLException {
    return column == null ? null : column.form().read(row, place);
  }

  private MappedRow row(ResultSet row) throws SQLException {
    String rest = type.rest() == null ? null : row.getString(5);
    List<@Nullable Object> values = new ArrayList<>();
    int place = 6;
    for (MappedColumn column : type.columns()) {
      values.add(column.kind().read(row, place++, column.facts()));
    }
    return new MappedRow(
        type.id().read(row, 1),
        version(row),
        time(row, type.created(), 3),
        time(row, type.modified(), 4),
        new RowValues(
            Collections.unmodifiableList(values),
            List.of(),
            rest == null ? ScimObject.empty() : Documents.parse(rest)));
  }
}
