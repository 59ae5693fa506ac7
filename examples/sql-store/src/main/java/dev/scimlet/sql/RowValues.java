package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is spread over columns and rows.
 *
 * @param columns the values of the columns, in their order
 * @param rows the rows of each multi-valued attribute that has some, in their order
 * @param rest what has no column
 */
record RowValues(
    List<@Nullable Object> columns, List<List<List<@Nullable Object>>> rows, ScimObject rest) {

  /** Spreads a body; refuses what does not fit in, and what has no place. */
  static RowValues of(MappedType type, ScimObject body) {
    ScimObject rest = body;
    List<@Nullable Object> columns = new ArrayList<>();
    for (MappedColumn column : type.columns()) {
      boolean single = type.findSlots(column.path()) == null;
      ScimValue value = single ? find(body, column.path()) : null;
      columns.add(value == null || value.isUnassigned() ? null : column.value(value));
      rest = single ? without(rest, column.path()) : rest;
    }
    for (MappedSlots values : type.slots()) {
      AttributePath path = values.attribute().path();
      values.put(find(body, path), columns);
      rest = without(rest, path);
    }
    List<List<List<@Nullable Object>>> rows = new ArrayList<>();
    for (MappedRows table : type.rows()) {
      AttributePath path = table.attribute().path();
      rows.add(table.rows(find(body, path)));
      rest = without(rest, path);
    }
    if (type.rest() == null && !rest.isUnassigned()) {
      throw MappedRows.noPlace(firstName(rest));
    }
    return new RowValues(Collections.unmodifiableList(columns), List.copyOf(rows), rest);
  }

  /** Puts the body together again. */
  ScimObject body(MappedType type) {
    ScimObject body = rest;
    for (int i = 0; i < columns.size(); i++) {
      Object value = columns.get(i);
      if (value != null && type.findSlots(type.columns().get(i).path()) == null) {
        body = with(body, type.columns().get(i).path(), ColumnKind.toScim(value));
      }
    }
    for (MappedSlots slots : type.slots()) {
      List<ScimValue> values = slots.values(columns);
      if (!values.isEmpty()) {
        body = with(body, slots.attribute().path(), ScimArray.of(values));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      MappedRows table = type.rows().get(i);
      List<ScimValue> values = rows.get(i).stream().map(table::value).toList();
      if (!values.isEmpty()) {
        body = with(body, table.attribute().path(), ScimArray.of(values));
      }
    }
    return body;
  }

  /** Whether rows say the same; where their order is not kept, in any order. */
  static boolean same(
      MappedRows table, List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
    return table.position() == null ? counts(left).equals(counts(right)) : left.equals(right);
  }

  static Map<List<@Nullable Object>, Integer> counts(List<List<@Nullable Object>> rows) {
    Map<List<@Nullable Object>, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts;
  }

  private static String firstName(ScimObject rest) {
    String name = rest.names().get(0);
    return rest.get(name) instanceof ScimObject object && name.indexOf(':') >= 0
        ? name + ":" + object.names().get(0)
        : name;
  }

  private static @Nullable ScimValue find(ScimObject body, AttributePath path) {
    ScimObject holder = path.schema() == null ? body : body.getObject(path.schema());
    ScimValue value = holder == null ? null : holder.get(attribute(path));
    String part = path.subAttribute();
    if (part == null) {
      return value;
    }
    return value instanceof ScimObject object ? object.get(part) : null;
  }

  private static ScimObject without(ScimObject body, AttributePath path) {
    String schema = path.schema();
    if (schema != null) {
      ScimObject data = body.getObject(schema);
      return data == null ? body : orNone(body, schema, withoutPart(data, path));
    }
    return withoutPart(body, path);
  }

  private static ScimObject withoutPart(ScimObject holder, AttributePath path) {
    String part = path.subAttribute();
    if (part == null) {
      return holder.without(attribute(path));
    }
    ScimObject parts = holder.getObject(attribute(path));
    return parts == null ? holder : orNone(holder, attribute(path), parts.without(part));
  }

  private static ScimObject orNone(ScimObject holder, String name, ScimObject left) {
    return left.isEmpty() ? holder.without(name) : holder.with(name, left);
  }

  private static ScimObject with(ScimObject body, AttributePath path, ScimValue value) {
    String schema = path.schema();
    if (schema != null) {
      ScimObject data = body.getObject(schema);
      return body.with(schema, withPart(data == null ? ScimObject.empty() : data, path, value));
    }
    return withPart(body, path, value);
  }

  private static ScimObject withPart(ScimObject holder, AttributePath path, ScimValue value) {
    String part = path.subAttribute();
    if (part == null) {
      return holder.with(attribute(path), value);
    }
    ScimObject parts = holder.getObject(attribute(path));
    ScimObject changed = (parts == null ? ScimObject.empty() : parts).with(part, value);
    return holder.with(attribute(path), changed);
  }

  private static String attribute(AttributePath path) {
    return String.valueOf(path.attribute());
  }
}
