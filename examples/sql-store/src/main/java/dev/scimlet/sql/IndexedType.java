package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A resource type and its indexed attributes.
 *
 * @param type the resource type
 * @param attributes the indexed attributes, ordered by number
 */
record IndexedType(ResourceType type, List<IndexedAttribute> attributes) {

  /** Longer than this, a unique value is kept as its beginning and its digest: longer still. */
  private static final int LONGEST_UNIQUE = 512;

  /** A value that no other resource may have. */
  record UniqueValue(IndexedAttribute attribute, String value) {}

  String name() {
    return type.name();
  }

  /** An attribute that is searched and sorted by; not all are that are kept apart. */
  @Nullable IndexedAttribute find(AttributePath path) {
    for (IndexedAttribute attribute : attributes) {
      if (attribute.path().equals(path) && IndexKeys.exist(attribute.leaf())) {
        return attribute;
      }
    }
    return null;
  }

  /** What the rows depend on: when it changes, they have to be made anew. */
  String fingerprint() {
    return "folding "
        + ComparisonKey.FOLDING_VERSION
        + attributes.stream().map(IndexedType::describe).collect(Collectors.joining("", "; ", ""));
  }

  Set<IndexRow> rows(ScimObject body) {
    Set<IndexRow> rows = new LinkedHashSet<>();
    attributes.forEach(attribute -> rows.addAll(attribute.rows(body)));
    return rows;
  }

  /** The unique values of a body, in the order in which every writer takes them. */
  Set<UniqueValue> uniqueValues(ScimObject body) {
    List<UniqueValue> values = new ArrayList<>();
    for (IndexedAttribute attribute : attributes) {
      if (attribute.isUnique()) {
        for (IndexRow row : attribute.rows(body)) {
          if (!row.value().equals(IndexKeys.NO_VALUE)) {
            values.add(new UniqueValue(attribute, bounded(row)));
          }
        }
      }
    }
    return values.stream()
        .sorted((left, right) -> compare(left, right))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static int compare(UniqueValue left, UniqueValue right) {
    int byAttribute = Integer.compare(left.attribute.number(), right.attribute.number());
    return byAttribute == 0 ? ComparisonKey.compare(left.value, right.value) : byAttribute;
  }

  private static String describe(IndexedAttribute attribute) {
    String unique = attribute.isUnique() ? " unique" : "";
    String exact = attribute.leaf().caseExact() ? " exact" : "";
    return attribute.path() + " " + attribute.leaf().type() + exact + unique + "; ";
  }

  private static String bounded(IndexRow row) {
    String key = row.whole() == null ? row.value() : row.whole();
    if (key.length() <= LONGEST_UNIQUE) {
      return key;
    }
    boolean splits = Character.isHighSurrogate(key.charAt(LONGEST_UNIQUE - 1));
    return key.substring(0, splits ? LONGEST_UNIQUE - 1 : LONGEST_UNIQUE) + "\n" + digest(key);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Tells whose value it is; the value stays untold. */
  static StoreException taken(IndexedAttribute attribute) {
    return new StoreException.Uniqueness(attribute.path().toString());
  }
}
