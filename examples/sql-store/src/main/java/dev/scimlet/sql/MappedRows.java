package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A multi-valued attribute whose values are rows of a table.
 *
 * @param attribute the attribute
 * @param table the table
 * @param owner the column with the key of the resource
 * @param position the column with the place of a value, or null if their order is not kept
 * @param columns the columns with the parts of a value; if values have no parts, one column
 */
record MappedRows(
    ResolvedAttribute attribute,
    String table,
    String owner,
    @Nullable String position,
    List<MappedColumn> columns) {

  boolean isComplex() {
    return attribute.attribute().type() == AttributeType.COMPLEX;
  }

  /** The rows of an attribute's values. */
  List<List<@Nullable Object>> rows(@Nullable ScimValue values) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ScimValue value : values instanceof ScimArray array ? array.values() : one(values)) {
      rows.add(row(value));
    }
    return rows;
  }

  private static List<ScimValue> one(@Nullable ScimValue value) {
    return value == null ? List.of() : List.of(value);
  }

  private List<@Nullable Object> row(ScimValue value) {
    if (!(value instanceof ScimObject object)) {
      return List.of(columns.get(0).value(value));
    }
    ScimObject rest = object;
    List<@Nullable Object> row = new ArrayList<>();
    for (MappedColumn column : columns) {
      String name = String.valueOf(column.path().attribute());
      ScimValue part = object.get(name);
      row.add(part == null ? null : column.value(part));
      if (part == null) {
        column.requireNullable();
      }
      rest = rest.without(name);
    }
    if (!rest.isUnassigned()) {
      throw noPlace(attribute.path().child(rest.names().get(0)).toString());
    }
    return Collections.unmodifiableList(row);
  }

  ScimValue value(List<@Nullable Object> row) {
    if (!isComplex()) {
      Object only = row.get(0);
      return only == null ? ScimObject.empty() : ColumnKind.toScim(only);
    }
    ScimObject.Builder value = ScimObject.builder();
    for (int i = 0; i < columns.size(); i++) {
      Object part = row.get(i);
      if (part != null) {
        value.put(String.valueOf(columns.get(i).path().attribute()), ColumnKind.toScim(part));
      }
    }
    return value.build();
  }

  static StoreException noPlace(String name) {
    return new StoreException.Refused(
        400, ScimType.INVALID_VALUE, "There is no place to store " + name + ".");
  }
}
