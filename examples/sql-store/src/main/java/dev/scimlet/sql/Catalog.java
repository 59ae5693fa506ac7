package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.schema.ResourceType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables {@code scim_attribute} and {@code scim_type}: what the index was made by. */
final class Catalog {

  private Catalog() {}

  /** Gives each attribute its number, a new one if it had none. */
  static IndexedType number(
      Session session, ResourceType type, Map<AttributePath, ResolvedAttribute> attributes)
      throws SQLException {
    Map<String, Integer> numbers = numbers(session, type.name());
    List<IndexedAttribute> numbered = new ArrayList<>();
    for (ResolvedAttribute attribute : attributes.values()) {
      String name = attribute.path().toString();
      Integer known = numbers.get(name);
      int number = known == null ? add(session, type.name(), name) : known;
      numbered.add(new IndexedAttribute(number, attribute));
    }
    numbered.sort(Comparator.comparing(IndexedAttribute::number));
    return new IndexedType(type, List.copyOf(numbered));
  }

  /** What the index rows of a type were made by, or empty if there are none. */
  static Optional<String> fingerprint(Session session, String type) throws SQLException {
    return session.first(
        SqlFragment.of("select fingerprint from scim_type where name = ?", type),
        row -> row.getString(1));
  }

  static void keepFingerprint(Session session, IndexedType type) throws SQLException {
    session.update(
        SqlFragment.of(
            "insert into scim_type (name, fingerprint) values (?, ?)"
                + " on conflict (name) do update set fingerprint = excluded.fingerprint",
            type.name(),
            type.fingerprint()));
  }

  static Map<String, Integer> numbers(Session session, String type) throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    session
        .query(
            SqlFragment.of("select name, number from scim_attribute where type = ?", type),
            row -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
    return numbers;
  }

  private static int add(Session session, String type, String name) throws SQLException {
    int next =
        (int)
            session.number(
                SqlFragment.of("select coalesce(max(number), 0) + 1 from scim_attribute"));
    session.update(
        SqlFragment.of(
            "insert into scim_attribute (number, type, name) values (?, ?, ?)", next, type, name));
    return next;
  }
}
