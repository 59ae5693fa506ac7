package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.ResourceType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the attributes of a resource type that are indexed. */
final class IndexedTypes {

  /** What clients look up and sort by, besides unique attributes. */
  private static final List<String> LOOKED_UP =
      List.of(
          "externalId",
          "userName",
          "displayName",
          "name.familyName",
          "name.givenName",
          "emails.value");

  /** Columns, or derived: no body holds them, so that no index row could. */
  private static final List<String> IN_NO_BODY =
      List.of("id", "meta", "schemas", "members", "groups");

  private IndexedTypes() {}

  /** The attributes by their paths, in a fixed order. */
  static Map<AttributePath, ResolvedAttribute> choose(
      ResourceType type, Collection<String> further) {
    Map<AttributePath, ResolvedAttribute> chosen = new LinkedHashMap<>();
    for (AttributePath path : UniqueAttributes.of(type)) {
      add(resolve(type, path.toString()), chosen);
    }
    for (String name : LOOKED_UP) {
      type.resolver().resolve(name).ifPresent(found -> add(found, chosen));
    }
    for (String name : further) {
      add(resolve(type, name), chosen);
    }
    return chosen;
  }

  private static void add(
      ResolvedAttribute attribute, Map<AttributePath, ResolvedAttribute> chosen) {
    AttributePath path = attribute.path();
    String name = path.attribute();
    boolean inBody = path.schema() != null || name == null || !IN_NO_BODY.contains(name);
    boolean unique = attribute.leaf().uniqueness() != Uniqueness.NONE;
    if (inBody && (unique || IndexKeys.exist(attribute.leaf()))) {
      chosen.putIfAbsent(path, attribute);
    }
  }

  private static ResolvedAttribute resolve(ResourceType type, String name) {
    return type.resolver()
        .resolve(name)
        .orElseThrow(
            () -> new IllegalArgumentException(type.name() + " has no attribute " + name + "."));
  }
}
