package dev.scimlet.sql;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code scim_member}: a row for each member of a group, ordered by its id. */
final class MemberTable {

  private static final int MOST_AT_ONCE = 500;

  private static final Comparator<Member> ORDER = Comparator.comparing(Member::value);

  /** A member, and a group of which it is one. */
  record Membership(String member, ResourceKey group, String body) {}

  private MemberTable() {}

  /** Changes the members of a group, and tells whether any of them came or went. */
  static boolean change(Session session, String tenant, ResourceKey group, MemberDelta delta)
      throws SQLException {
    int changed =
        delta.scope() == MemberDelta.Scope.REPLACE
            ? OtherMembers.remove(
                delta.added(),
                (last, limit) -> page(session, tenant, group, last, limit),
                ids -> remove(session, tenant, group, ids))
            : remove(session, tenant, group, delta.removed());
    return changed + add(session, tenant, group, delta.added()) > 0;
  }

  /** In the order of their ids, as every writer does: nobody waits for each other in a circle. */
  static int add(Session session, String tenant, ResourceKey group, Collection<Member> members)
      throws SQLException {
    members.forEach(member -> Texts.requireStorable(member.value(), member.type()));
    int added = 0;
    for (List<Member> some : Chunks.of(members.stream().sorted(ORDER).toList(), MOST_AT_ONCE)) {
      List<SqlFragment> rows =
          some.stream()
              .map(
                  member ->
                      SqlFragment.of(
                          "(?, ?, ?, ?, ?)",
                          tenant,
                          group.resourceType(),
                          group.id(),
                          member.value(),
                          SqlNull.orNull(member.type())))
              .toList();
      added +=
          session.update(
              SqlFragment.of(
                      "insert into scim_member (tenant, type, id, member, member_type) values ")
                  .then(SqlFragment.join(rows, ", "))
                  .then(" on conflict do nothing"));
    }
    return added;
  }

  private static int remove(
      Session session, String tenant, ResourceKey group, Collection<String> ids)
      throws SQLException {
    int removed = 0;
    for (List<String> some : Chunks.of(Texts.storable(ids), MOST_AT_ONCE)) {
      removed +=
          session.update(
              SqlFragment.of("delete from scim_member where ")
                  .then(ofGroup(tenant, group))
                  .then(" and member in ")
                  .then(Chunks.list(some)));
    }
    return removed;
  }

  static List<Member> page(
      Session session, String tenant, ResourceKey group, @Nullable String after, int limit)
      throws SQLException {
    if (!Texts.areStorable(group.id())) {
      return List.of();
    }
    SqlFragment where = ofGroup(tenant, group);
    if (after != null) {
      where = where.then(" and member > ?", after);
    }
    return session.query(
        SqlFragment.of("select member, member_type from scim_member where ")
            .then(where)
            .then(" order by member limit ?", limit),
        row -> new Member(row.getString(1), row.getString(2)));
  }

  static boolean contains(Session session, String tenant, ResourceKey group, String member)
      throws SQLException {
    if (!Texts.areStorable(group.id(), member)) {
      return false;
    }
    SqlFragment select =
        SqlFragment.of("select 1 from scim_member where ")
            .then(ofGroup(tenant, group))
            .then(" and member = ?", member);
    return session.first(select, row -> true).isPresent();
  }

  static List<Membership> groupsOf(Session session, String tenant, Collection<String> members)
      throws SQLException {
    List<Membership> found = new ArrayList<>();
    for (List<String> some : Chunks.of(Texts.storable(members), MOST_AT_ONCE)) {
      SqlFragment select =
          SqlFragment.of(
                  "select m.member, r.type, r.id, r.body from scim_member m join scim_resource r"
                      + " on r.tenant = m.tenant and r.type = m.type and r.id = m.id"
                      + " where m.tenant = ? and m.member in ",
                  tenant)
              .then(Chunks.list(some))
              .then(" order by r.id");
      found.addAll(
          session.query(
              select,
              row ->
                  new Membership(
                      row.getString(1),
                      new ResourceKey(row.getString(2), row.getString(3)),
                      row.getString(4))));
    }
    return found;
  }

  static void forget(Session session, String tenant, String member) throws SQLException {
    if (Texts.areStorable(member)) {
      session.update(
          SqlFragment.of(
              "delete from scim_member where tenant = ? and member = ?", tenant, member));
    }
  }

  static void removeAll(Session session, String tenant, ResourceKey group) throws SQLException {
    session.update(SqlFragment.of("delete from scim_member where ").then(ofGroup(tenant, group)));
  }

  private static SqlFragment ofGroup(String tenant, ResourceKey group) {
    return SqlFragment.of(
        "tenant = ? and type = ? and id = ?", tenant, group.resourceType(), group.id());
  }
}
