package dev.scimlet.sql;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A multi-valued attribute of which columns of the table hold one value of each of some types.
 *
 * @param attribute the attribute
 * @param ofTypes the types, and their columns
 */
record MappedSlots(ResolvedAttribute attribute, List<OfType> ofTypes) {

  /**
   * The columns of the value of one type.
   *
   * @param type the type
   * @param first the place of the first column among those of the resource type
   * @param columns the columns
   */
  record OfType(String type, int first, List<MappedColumn> columns) {

    boolean hasType(@Nullable String other) {
      return other != null && ComparisonKey.folded(type).equals(ComparisonKey.folded(other));
    }
  }

  private static final List<ScimValue> NONE = List.of();

  /** Spreads values over the columns; refuses those for which there is no column. */
  void put(@Nullable ScimValue values, List<@Nullable Object> columns) {
    Set<OfType> filled = new HashSet<>();
    for (ScimValue value : values instanceof ScimArray array ? array.values() : NONE) {
      if (!(value instanceof ScimObject object)) {
        throw noPlace();
      }
      OfType slot = find(object);
      if (!filled.add(slot)) {
        throw noPlace();
      }
      put(object, slot, columns);
    }
  }

  private void put(ScimObject value, OfType slot, List<@Nullable Object> columns) {
    ScimObject rest = value.without("type");
    for (int i = 0; i < slot.columns().size(); i++) {
      MappedColumn column = slot.columns().get(i);
      ScimValue part = value.get(column.part());
      if (part != null) {
        columns.set(slot.first() + i, column.value(part));
      }
      rest = rest.without(column.part());
    }
    if (!rest.isUnassigned()) {
      throw MappedRows.noPlace(attribute.path().child(rest.names().get(0)).toString());
    }
  }

  /** Where there is one place only, a value without a type gets it. */
  private OfType find(ScimObject value) {
    String type = value.getString("type");
    if (type == null && ofTypes.size() == 1) {
      return ofTypes.get(0);
    }
    return ofTypes.stream()
        .filter(slot -> slot.hasType(type))
        .findFirst()
        .orElseThrow(this::noPlace);
  }

  /** The values that the columns hold. */
  List<ScimValue> values(List<@Nullable Object> columns) {
    List<ScimValue> values = new ArrayList<>();
    for (OfType slot : ofTypes) {
      ScimObject.Builder value = ScimObject.builder();
      for (int i = 0; i < slot.columns().size(); i++) {
        Object part = columns.get(slot.first() + i);
        if (part != null) {
          value.put(slot.columns().get(i).part(), ColumnKind.toScim(part));
        }
      }
      ScimObject parts = value.build();
      if (!parts.isEmpty()) {
        values.add(parts.with("type", ColumnKind.toScim(slot.type())));
      }
    }
    return values;
  }

  private StoreException noPlace() {
    String types = ofTypes.stream().map(OfType::type).collect(Collectors.joining(", "));
    return new StoreException.Refused(
        400,
        ScimType.INVALID_VALUE,
        "Of " + attribute.path() + ", one value of each of these types is stored: " + types + ".");
  }
}
