package dev.scimlet.sql;

import java.sql.SQLException;

/** The table {@code scim_count}: how many resources there are, without counting them. */
final class CountTable {

  private CountTable() {}

  static void add(Session session, String tenant, String type, long difference)
      throws SQLException {
    session.update(
        SqlFragment.of(
            "insert into scim_count (tenant, type, slot, number) values (?, ?, ?, ?)"
                + " on conflict (tenant, type, slot)"
                + " do update set number = scim_count.number + excluded.number",
            tenant,
            type,
            session.counterSlot(),
            difference));
  }

  static long total(Session session, String tenant, String type) throws SQLException {
    return session.number(
        SqlFragment.of(
            "select coalesce(sum(number), 0) from scim_count where tenant = ? and type = ?",
            tenant,
            type));
  }
}
