package dev.scimlet.sql;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of the host with a row for each member of a group, {@code m} in every statement.
 *
 * @param table the table
 * @param group the column with the key of the group
 * @param member the column with the key of the member
 * @param typeColumn the column with the name of the member's resource type, or null if all members
 *     are of one type
 * @param groupId the key of groups
 * @param memberIds the keys of what may be a member, by resource type
 */
record MappedMembers(
    String table,
    String group,
    String member,
    @Nullable String typeColumn,
    IdColumn groupId,
    Map<String, IdColumn> memberIds) {

  private static final int MOST_AT_ONCE = 500;

  /** A member as its row has it. */
  private record Key(Object value, @Nullable String type) {}

  /** Changes the members of a group, and tells whether any of them came or went. */
  boolean change(Session session, Object owner, MemberDelta delta) throws SQLException {
    int changed =
        delta.scope() == MemberDelta.Scope.REPLACE
            ? OtherMembers.remove(
                delta.added(),
                (last, limit) -> page(session, owner, last, limit),
                ids -> remove(session, owner, ids))
            : remove(session, owner, delta.removed());
    return changed + add(session, owner, delta.added()) > 0;
  }

  /** In one order, as every writer does: nobody waits for each other in a circle. */
  int add(Session session, Object owner, Collection<Member> members) throws SQLException {
    int added = 0;
    List<Member> ordered =
        members.stream().sorted((left, right) -> left.value().compareTo(right.value())).toList();
    for (List<Member> some : Chunks.of(ordered, MOST_AT_ONCE)) {
      Set<String> known = new HashSet<>();
      SqlFragment select = select().then(ofGroup(owner)).then(" and ").then(among(values(some)));
      session.query(select, this::read).forEach(found -> known.add(found.value()));
      List<SqlFragment> rows = new ArrayList<>();
      for (Member one : some) {
        if (!known.contains(one.value())) {
          rows.add(row(owner, key(one)));
        }
      }
      if (!rows.isEmpty()) {
        added += session.update(insert().then(SqlFragment.join(rows, ", ")).then(ONCE));
      }
    }
    return added;
  }

  /** Somebody else may add the same member at the same time. */
  private static final String ONCE = " on conflict do nothing";

  private SqlFragment insert() {
    String type = typeColumn == null ? "" : ", " + SqlName.quoted(typeColumn);
    return SqlFragment.of(
        "insert into "
            + SqlName.quoted(table)
            + " ("
            + SqlName.quoted(group)
            + ", "
            + SqlName.quoted(member)
            + type
            + ") values ");
  }

  private SqlFragment row(Object owner, Key key) {
    return typeColumn == null
        ? SqlFragment.of("(?, ?)", owner, key.value())
        : SqlFragment.of("(?, ?, ", owner, key.value())
            .then(Assignments.text(key.type()))
            .then(")");
  }

  private int remove(Session session, Object owner, Collection<String> ids) throws SQLException {
    int removed = 0;
    for (List<String> some : Chunks.of(ids.stream().sorted().toList(), MOST_AT_ONCE)) {
      removed +=
          session.update(
              SqlFragment.of("delete from " + name() + " where ")
                  .then(ofGroup(owner))
                  .then(" and ")
                  .then(among(some)));
    }
    return removed;
  }

  List<Member> page(Session session, Object owner, @Nullable String after, int limit)
      throws SQLException {
    SqlFragment where = ofGroup(owner);
    Key place = after == null ? null : find(after);
    String order = column(member);
    if (place != null) {
      where = where.then(" and ").then(behind(place));
    }
    if (needsType()) {
      order = order + ", " + column(String.valueOf(typeColumn));
    }
    return session.query(
        select().then(where).then(" order by " + order + " limit ?", limit), this::read);
  }

  private SqlFragment behind(Key place) {
    return needsType()
        ? SqlFragment.of(
            "(" + column(member) + ", " + column(String.valueOf(typeColumn)) + ") > (?, ?)",
            place.value(),
            String.valueOf(place.type()))
        : SqlFragment.of(column(member) + " > ?", place.value());
  }

  boolean contains(Session session, Object owner, String id) throws SQLException {
    SqlFragment select =
        SqlFragment.of("select 1 from " + name() + " where ")
            .then(ofGroup(owner))
            .then(" and ")
            .then(among(List.of(id)));
    return session.first(select, row -> true).isPresent();
  }

  /** A member, and the key of a group of which it is one. */
  record Membership(String member, Object group) {}

  /** The memberships of some members in the groups of a tenant. */
  List<Membership> of(Session session, MappedTable groups, Collection<String> ids)
      throws SQLException {
    List<Membership> found = new ArrayList<>();
    for (List<String> some : Chunks.of(ids, MOST_AT_ONCE)) {
      found.addAll(
          session.query(
              select().then(among(some)).then(" and ").then(inGroupsOf(groups)),
              row -> new Membership(read(row).value(), groupId.read(row, 1))));
    }
    return found;
  }

  /** Takes somebody out of all groups of a tenant. */
  void forget(Session session, MappedTable groups, String id) throws SQLException {
    session.update(
        SqlFragment.of("delete from " + name() + " where ")
            .then(among(List.of(id)))
            .then(" and ")
            .then(inGroupsOf(groups)));
  }

  void removeAll(Session session, Object owner) throws SQLException {
    session.update(SqlFragment.of("delete from " + name() + " where ").then(ofGroup(owner)));
  }

  private SqlFragment inGroupsOf(MappedTable groups) {
    String id = MappedTable.column(groupId.column());
    return SqlFragment.of(
            column(group) + " in (select " + id + " from " + groups.table() + " where ")
        .then(groups.mine())
        .then(")");
  }

  /** The rows of some ids, whatever their type; of ids that nobody can have, none. */
  private SqlFragment among(Collection<String> ids) {
    List<Object> untyped = new ArrayList<>();
    List<SqlFragment> conditions = new ArrayList<>();
    for (String id : ids) {
      Key key = find(id);
      if (key != null && needsType()) {
        conditions.add(
            SqlFragment.of(
                "(" + column(member) + " = ? and " + column(String.valueOf(typeColumn)) + " = ?)",
                key.value(),
                String.valueOf(key.type())));
      } else if (key != null) {
        untyped.add(key.value());
      }
    }
    if (!untyped.isEmpty()) {
      conditions.add(SqlFragment.of(column(member) + " in ").then(Chunks.list(untyped)));
    }
    return conditions.isEmpty() ? SqlFragment.FALSE : SqlFragment.anyOf(conditions);
  }

  /** Where keys are numbers, the same number may be the key of several. */
  private boolean needsType() {
    return typeColumn != null
        && memberIds.values().stream().anyMatch(id -> id.kind() == IdColumn.Kind.NUMBER);
  }

  private @Nullable Key find(String id) {
    for (Map.Entry<String, IdColumn> type : memberIds.entrySet()) {
      Object value = type.getValue().parse(id);
      if (value != null) {
        return new Key(value, type.getKey());
      }
    }
    return null;
  }

  private Key key(Member one) {
    String type = one.type();
    if (type == null && needsType()) {
      Key found = find(one.value());
      if (found != null) {
        return found;
      }
      throw unknown();
    }
    IdColumn ids = type == null ? memberIds.values().iterator().next() : memberIds.get(type);
    if (ids == null) {
      throw new StoreException.Refused(
          400, ScimType.INVALID_VALUE, "Members of this type cannot be stored.");
    }
    Object value = ids.parse(one.value());
    if (value == null) {
      throw unknown();
    }
    return new Key(value, type);
  }

  static StoreException unknown() {
    return new StoreException.Refused(400, ScimType.INVALID_VALUE, "A member does not exist.");
  }

  private Member read(ResultSet row) throws SQLException {
    String type = typeColumn == null ? memberIds.keySet().iterator().next() : row.getString(3);
    IdColumn ids = type == null ? null : memberIds.get(type);
    IdColumn known = ids == null ? memberIds.values().iterator().next() : ids;
    return new Member(known.format(known.read(row, 2)), type);
  }

  private SqlFragment select() {
    String type = typeColumn == null ? "" : ", " + column(typeColumn);
    return SqlFragment.of(
        "select " + column(group) + ", " + column(member) + type + " from " + name() + " where ");
  }

  private SqlFragment ofGroup(Object owner) {
    return SqlFragment.of(column(group) + " = ?", owner);
  }

  private String name() {
    return SqlName.quoted(table) + " as m";
  }

  private static String column(String name) {
    return "m." + SqlName.quoted(name);
  }

  private static List<String> values(Collection<Member> members) {
    return members.stream().map(Member::value).toList();
  }
}
