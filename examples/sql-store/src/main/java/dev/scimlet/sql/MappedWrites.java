package dev.scimlet.sql;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes of one resource in the tables of the host, within a transaction. */
final class MappedWrites {

  private final Session session;
  private final StoreContext context;
  private final MappedTypes types;
  private final MappedTable table;
  private final MappedType type;
  private final UniqueColumns unique;

  MappedWrites(Session session, StoreContext context, MappedTypes types, MappedTable table) {
    this.session = session;
    this.context = context;
    this.types = types;
    this.table = table;
    this.type = table.type();
    this.unique = new UniqueColumns(session, table);
  }

  MappedRow insert(ResourceKey key, Resource body, Collection<Member> members) throws SQLException {
    if (table.reach() == MappedTable.Reach.NOTHING) {
      throw new StoreException.Refused(403, "This tenant has no table.");
    }
    RowValues values = RowValues.of(type, body.body());
    requireValues(values.columns());
    unique.requireFree(values.columns(), null);
    Object made =
        unique.inserting(values.columns(), newId(key), nested -> insertWhole(nested, key, values));
    MappedMembers memberships = types.membersOf(type);
    if (memberships != null && !members.isEmpty()) {
      withMembers(nested -> memberships.add(nested, made, members));
    }
    return verified(made, values);
  }

  private Object insertWhole(Session nested, ResourceKey key, RowValues values)
      throws SQLException {
    Object made = insertRow(key, values);
    for (int i = 0; i < type.rows().size(); i++) {
      ValueTable rows = ValueTable.of(type, type.rows().get(i));
      rows.change(nested, made, List.of(), values.rows().get(i));
    }
    return made;
  }

  private @Nullable Object newId(ResourceKey key) {
    if (type.source() == MappedType.IdSource.DATABASE) {
      return null;
    }
    Object id = type.id().parse(key.id());
    if (id == null) {
      throw new StoreException.Refused(400, ScimType.INVALID_VALUE, "The id cannot be stored.");
    }
    return id;
  }

  private Object insertRow(ResourceKey key, RowValues values) throws SQLException {
    Assignments row = new Assignments();
    if (type.tenant() != null && table.tenant() != null) {
      row.put(type.tenant().column(), SqlFragment.of("?", table.tenant()));
    }
    Object id = newId(key);
    if (id != null) {
      row.put(type.id().column(), SqlFragment.of("?", id));
    }
    if (type.version() != null) {
      row.put(type.version(), SqlFragment.of("1"));
    }
    putTime(row, type.created(), context.now());
    putTime(row, type.modified(), context.now());
    for (int i = 0; i < type.columns().size(); i++) {
      Object value = values.columns().get(i);
      if (value != null) {
        put(row, type.columns().get(i), value);
      }
    }
    if (type.rest() != null && !values.rest().isEmpty()) {
      row.put(type.rest(), SqlFragment.of("?", Documents.print(values.rest())));
    }
    SqlFragment insert =
        row.insertInto(type.table()).then(" returning " + SqlName.quoted(type.id().column()));
    return session.first(insert, found -> type.id().read(found, 1)).orElseThrow();
  }

  /** Reads a row and keeps it for this transaction, if it has the expected version. */
  MappedRow hold(ResourceKey key, Version expected) throws SQLException {
    MappedRow found = table.lock(session, key.id()).orElseThrow(StoreException.NotFound::new);
    if (!expected.accepts(found.version())) {
      throw new StoreException.VersionMismatch();
    }
    return found;
  }

  /** Changes body, unless it is null, and members. */
  MappedRow change(MappedRow before, @Nullable Resource body, MemberDelta delta)
      throws SQLException {
    RowValues values = body == null ? before.values() : RowValues.of(type, body.body());
    MappedMembers memberships = types.membersOf(type);
    boolean otherMembers =
        memberships != null
            && !delta.isEmpty()
            && withMembers(nested -> memberships.change(nested, before.key(), delta));
    Assignments row = changed(before.values(), values);
    boolean otherRows = false;
    for (int i = 0; i < type.rows().size(); i++) {
      otherRows |=
          !RowValues.same(type.rows().get(i), before.values().rows().get(i), values.rows().get(i));
    }
    if (row.isEmpty() && !otherMembers && !otherRows) {
      return before;
    }
    unique.requireFree(values.columns(), before);
    requireWritten(
        unique.updating(
            values.columns(), before, nested -> updateWhole(nested, before, values, row)));
    return verified(before.key(), values);
  }

  private boolean updateWhole(Session nested, MappedRow before, RowValues values, Assignments row)
      throws SQLException {
    for (int i = 0; i < type.rows().size(); i++) {
      MappedRows rows = type.rows().get(i);
      List<List<@Nullable Object>> had = before.values().rows().get(i);
      List<List<@Nullable Object>> has = values.rows().get(i);
      if (!RowValues.same(rows, had, has)) {
        ValueTable.of(type, rows).change(nested, before.key(), had, has);
      }
    }
    return update(before, row) == 1;
  }

  /** What differs: columns that others change meanwhile are left alone. */
  private Assignments changed(RowValues before, RowValues values) {
    Assignments row = new Assignments();
    for (int i = 0; i < type.columns().size(); i++) {
      MappedColumn column = type.columns().get(i);
      Object value = values.columns().get(i);
      if (!Objects.equals(before.columns().get(i), value)) {
        if (value == null) {
          column.requireNullable();
        }
        put(row, column, value);
      }
    }
    if (type.rest() != null && !values.rest().equals(before.rest())) {
      row.put(
          type.rest(),
          Assignments.text(values.rest().isEmpty() ? null : Documents.print(values.rest())));
    }
    return row;
  }

  private int update(MappedRow before, Assignments row) throws SQLException {
    SqlFragment where = table.byKey(before.key());
    TimeColumn modified = type.modified();
    Instant now = context.now();
    if (type.version() != null) {
      String version = SqlName.quoted(type.version());
      row.put(type.version(), SqlFragment.of("coalesce(" + version + ", 0) + 1"));
      where =
          where.then(
              " and coalesce(" + MappedTable.column(type.version()) + ", 0) = ?",
              Long.parseLong(before.version().value()));
    } else if (modified != null && before.modified() != null) {
      Instant next = modified.form().after(before.modified());
      now = next.isAfter(now) ? next : now;
      if (modified.form().isOrdered()) {
        where =
            where.then(
                " and " + modified.in("t") + " = ?", modified.form().parameter(before.modified()));
      }
    }
    putTime(row, modified, now);
    return session.update(
        SqlFragment.of("update " + table.table() + " set ")
            .then(row.assigned())
            .then(" where ")
            .then(where));
  }

  void delete(MappedRow before) throws SQLException {
    Object key = before.key();
    String id = type.id().format(key);
    for (MappedTable groups : types.groups(table.dialect(), context.tenant(), type)) {
      types.requireMembersOf(groups.type()).forget(session, groups, id);
    }
    MappedMembers memberships = types.membersOf(type);
    if (memberships != null) {
      memberships.removeAll(session, key);
    }
    for (MappedRows rows : type.rows()) {
      ValueTable.of(type, rows).removeAll(session, key);
    }
    SqlFragment delete =
        SqlFragment.of("delete from " + table.table() + " where ").then(table.byKey(key));
    requireWritten(session.update(delete) == 1);
  }

  private static void put(Assignments row, MappedColumn column, @Nullable Object value) {
    row.put(column.column(), column.written(value));
    if (column.key() != null) {
      row.put(column.key().column(), Assignments.text(column.keyOf(value)));
    }
  }

  private static void putTime(Assignments row, @Nullable TimeColumn column, Instant time) {
    if (column != null) {
      Object value = column.form().parameter(column.form().cut(time));
      row.put(column.column(), SqlFragment.of("?", value));
    }
  }

  private void requireValues(List<@Nullable Object> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == null) {
        type.columns().get(i).requireNullable();
      }
    }
  }

  /**
   * Reads back what was written: where the database keeps it as something else, for instance
   * because it rounds or a trigger changes it, the change is refused and nothing is kept.
   */
  private MappedRow verified(Object key, RowValues wanted) throws SQLException {
    MappedRow found = table.reread(session, key);
    List<String> others = new ArrayList<>();
    for (int i = 0; i < type.columns().size(); i++) {
      MappedColumn column = type.columns().get(i);
      Object value = wanted.columns().get(i);
      boolean byDefault = value == null && column.hasDefault();
      if (!byDefault && !Objects.equals(value, found.values().columns().get(i))) {
        others.add(column.name());
      }
    }
    for (int i = 0; i < type.rows().size(); i++) {
      MappedRows rows = type.rows().get(i);
      if (!RowValues.same(rows, wanted.rows().get(i), found.values().rows().get(i))) {
        others.add(rows.attribute().path().toString());
      }
    }
    if (!others.isEmpty()) {
      throw new StoreException.Refused(
          400,
          ScimType.INVALID_VALUE,
          "The value cannot be stored as it is: " + String.join(", ", others) + ".");
    }
    return found;
  }

  private <T> T withMembers(Work<T> work) throws SQLException {
    try {
      return session.nested(work);
    } catch (SQLException e) {
      if (SqlErrors.isMissingReference(e)) {
        throw MappedMembers.unknown();
      }
      throw e;
    }
  }

  /** Where no lock could hold the row, somebody else was faster. */
  private static void requireWritten(boolean written) {
    if (!written) {
      throw new StoreException.Conflict(null);
    }
  }
}
