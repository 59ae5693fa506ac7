package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.Position;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.OrderKey;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order of a table of the host.
 *
 * @param id the column with the id
 * @param ordering the order
 * @param keys makes of the key of a position what stands in the column; not used without a column
 */
record MappedOrdering(IdColumn id, Ordering ordering, Function<@Nullable String, Object> keys) {

  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** The order of a query, or null if the database cannot sort so. */
  static @Nullable MappedOrdering of(SqlDialect dialect, MappedType type, List<SortKey> sort) {
    String id = type.id().ordered(dialect, "t");
    if (sort.isEmpty()) {
      Ordering byId = new Ordering(null, id, SortKey.Order.ASCENDING);
      return new MappedOrdering(type.id(), byId, key -> LAST);
    }
    if (sort.size() > 1) {
      return null;
    }
    SortKey key = sort.get(0);
    if (IndexSearch.isId(key.path())) {
      return new MappedOrdering(type.id(), new Ordering(null, id, key.order()), none -> LAST);
    }
    TimeColumn time = new MappedSearch(dialect, type).time(key.path());
    if (time != null) {
      return byTime(type, id, key.order(), time.form(), time.in("t"), time.required());
    }
    MappedColumn column = type.find(key.path());
    return column == null ? null : by(dialect, type, id, key.order(), column);
  }

  /** Where a position of the engine is. */
  Place place(Position position) {
    Object key = id.parse(position.id());
    if (key == null) {
      throw new StoreException.Refused(
          400, ScimType.INVALID_CURSOR, "The cursor is of another store.");
    }
    Object ordered = id.orderedValue(key);
    return ordering.key() == null
        ? new Place(null, ordered)
        : new Place(keys.apply(position.keys().get(0)), ordered);
  }

  private static @Nullable MappedOrdering by(
      SqlDialect dialect, MappedType type, String id, SortKey.Order order, MappedColumn column) {
    String name = MappedTable.column(column.column());
    return switch (column.kind()) {
      case TEXT -> byText(dialect, type, id, order, column);
      case BOOLEAN ->
          new MappedOrdering(
              type.id(),
              new Ordering(
                  "case when "
                      + name
                      + " is true then 1 when "
                      + name
                      + " is false then 0 else 2 end",
                  id,
                  order),
              key -> key == null ? 2 : Integer.valueOf(key));
      case INTEGER ->
          new MappedOrdering(
              type.id(),
              new Ordering(
                  column.facts().required()
                      ? name
                      : "coalesce(" + name + ", " + Long.MAX_VALUE + ")",
                  id,
                  order),
              key -> key == null ? Long.MAX_VALUE : OrderKey.toNumber(key).longValueExact());
      case DATE_TIME ->
          byTime(type, id, order, TimeForm.of(column.facts()), name, column.facts().required());
      case DECIMAL -> null;
    };
  }

  private static @Nullable MappedOrdering byText(
      SqlDialect dialect, MappedType type, String id, SortKey.Order order, MappedColumn column) {
    MappedColumn.KeyColumn keys = column.key();
    String expression;
    boolean required;
    if (keys != null) {
      String name = MappedTable.column(keys.column());
      expression = keys.facts().bytewise() ? name : dialect.bytewise(name);
      required = keys.facts().required();
    } else if (column.text() == MappedColumn.Text.ASCII
        && column.leaf().type() == AttributeType.STRING) {
      expression = new ColumnCondition(dialect, "t", column).folded();
      required = column.facts().required();
    } else {
      return null;
    }
    return new MappedOrdering(
        type.id(),
        new Ordering(required ? expression : dialect.orLast(expression), id, order),
        key -> key == null ? LAST : key);
  }

  private static @Nullable MappedOrdering byTime(
      MappedType type,
      String id,
      SortKey.Order order,
      TimeForm form,
      String name,
      boolean required) {
    if (!form.isOrdered()) {
      return null;
    }
    return new MappedOrdering(
        type.id(),
        new Ordering(required ? name : form.orNone(name), id, order),
        key -> key == null ? form.none() : form.parameter(OrderKey.toInstant(key)));
  }
}
