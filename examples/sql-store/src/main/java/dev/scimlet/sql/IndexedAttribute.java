package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute by whose values resources are found, sorted or kept apart.
 *
 * @param number what stands for it in the tables
 * @param resolved the attribute
 */
record IndexedAttribute(int number, ResolvedAttribute resolved) {

  private static final String TYPE = "type";

  AttributePath path() {
    return resolved.path();
  }

  AttributeDescriptor leaf() {
    return resolved.leaf();
  }

  boolean isUnique() {
    return leaf().uniqueness() != Uniqueness.NONE;
  }

  /** Whether a resource may have several values. */
  boolean isMultiValued() {
    return resolved.attribute().multiValued() || leaf().multiValued();
  }

  /** The folded form of an element's type, or null if these elements have none. */
  @Nullable String kind(String type) {
    AttributeDescriptor kind = resolved.attribute().subAttribute(TYPE);
    return kind == null ? null : ComparisonKey.of(type, kind.caseExact());
  }

  /** The rows of a resource: one for the value that sorts, or for none, and one for each other. */
  List<IndexRow> rows(ScimObject body) {
    List<ScimValue> elements = elements(body);
    int sorting = sortingElement(elements);
    List<IndexRow> rows = new ArrayList<>(1);
    rows.add(sortingRow(sorting < 0 ? null : elements.get(sorting)));
    int place = 0;
    for (int i = 0; i < elements.size(); i++) {
      ScimValue element = elements.get(i);
      boolean sorts = i == sorting && !(part(element) instanceof ScimArray);
      for (ScimValue value : values(part(element))) {
        IndexRow row = row(element, value, ++place);
        if (!sorts && !row.value().equals(IndexKeys.NO_VALUE)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Where the sub-attribute has several values none of them sorts. */
  private IndexRow sortingRow(@Nullable ScimValue element) {
    return row(element, part(element), 0);
  }

  private IndexRow row(@Nullable ScimValue element, @Nullable ScimValue value, int place) {
    String key = OrderKey.of(leaf(), value);
    if (key == null) {
      return new IndexRow(number, IndexKeys.NO_VALUE, place, null, null);
    }
    String whole = IndexKeys.whole(leaf(), value, key);
    return new IndexRow(number, key, place, kindOf(element), whole);
  }

  /** Of several values the primary one sorts, otherwise the first, as {@code SortKey} has it. */
  private static int sortingElement(List<ScimValue> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof ScimObject object
          && object.get("primary") == ScimBoolean.TRUE) {
        return i;
      }
    }
    return elements.isEmpty() ? -1 : 0;
  }

  private List<ScimValue> elements(ScimObject body) {
    String schema = path().schema();
    ScimObject holder = schema == null ? body : body.getObject(schema);
    String name = path().attribute();
    return values(holder == null || name == null ? null : holder.get(name));
  }

  private static List<ScimValue> values(@Nullable ScimValue value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof ScimArray array ? array.values() : List.of(value);
  }

  private @Nullable ScimValue part(@Nullable ScimValue element) {
    String name = path().subAttribute();
    if (name == null) {
      return element;
    }
    return element instanceof ScimObject object ? object.get(name) : null;
  }

  private @Nullable String kindOf(@Nullable ScimValue element) {
    return element instanceof ScimObject object && object.get(TYPE) instanceof ScimString type
        ? kind(type.value())
        : null;
  }
}
