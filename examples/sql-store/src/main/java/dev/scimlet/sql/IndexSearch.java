package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches {@code scim_resource r} by its columns and by the index rows of a type. */
final class IndexSearch implements SqlAttributes {

  private static final AttributePath ID = AttributePath.of("id");
  private static final AttributePath CREATED = AttributePath.of("meta", "created");
  private static final AttributePath MODIFIED = AttributePath.of("meta", "lastModified");

  private static final String ROWS =
      "r.id in (select i.id from scim_index i where i.tenant = ? and i.attribute = ? and ";

  /** What is asked of one indexed part of an element. */
  private record ElementValue(
      Filter filter, IndexedAttribute attribute, Operator operator, String key) {}

  private final SqlDialect dialect;
  private final IndexedType type;
  private final String tenant;

  IndexSearch(SqlDialect dialect, IndexedType type, String tenant) {
    this.dialect = dialect;
    this.type = type;
    this.tenant = tenant;
  }

  /** The column of {@code scim_resource} that holds an attribute as a number, or null. */
  static @Nullable String timeColumn(AttributePath path) {
    if (path.equals(CREATED)) {
      return "created";
    }
    return path.equals(MODIFIED) ? "modified" : null;
  }

  static boolean isId(AttributePath path) {
    return path.equals(ID);
  }

  @Override
  public Optional<SqlCondition> compare(Filter.Comparison filter) {
    String time = timeColumn(filter.path());
    if (time != null) {
      return instant(filter.value())
          .flatMap(literal -> NumberCondition.compare("r." + time, filter.operator(), literal))
          .map(SqlCondition::exact);
    }
    if (isId(filter.path()) && filter.value() instanceof ScimString text) {
      String key = ComparisonKey.of(text.value(), filter.attribute().caseExact());
      KeyCondition ids = KeyCondition.whole(dialect, "r.id");
      return filter.attribute().caseExact()
          ? Optional.of(SqlCondition.exact(ids.compare(filter.operator(), key)))
          : Optional.empty();
    }
    IndexedAttribute attribute = type.find(filter.path());
    String key = attribute == null ? null : key(attribute, filter.operator(), filter.value());
    return attribute == null || key == null
        ? Optional.empty()
        : Optional.of(SqlCondition.exact(compare(attribute, filter.operator(), key)));
  }

  @Override
  public Optional<SqlCondition> present(Filter.Present filter) {
    if (isId(filter.path()) || timeColumn(filter.path()) != null) {
      return Optional.of(SqlCondition.exact(SqlFragment.TRUE));
    }
    IndexedAttribute attribute = type.find(filter.path());
    return attribute == null
        ? Optional.empty()
        : Optional.of(SqlCondition.exact(rows(attribute, SqlFragment.of("i.value > ?", ""))));
  }

  /** Rows are the elements' values, so a condition on one value and the type is one on one row. */
  @Override
  public Optional<SqlCondition> among(Filter.ValuePath filter) {
    List<Filter> operands =
        filter.filter() instanceof Filter.And and ? and.operands() : List.of(filter.filter());
    return operands.stream()
        .flatMap(operand -> elementValue(filter.path(), operand).stream())
        .findFirst()
        .map(value -> among(value, operands));
  }

  private SqlCondition among(ElementValue value, List<Filter> operands) {
    List<SqlFragment> conditions = new ArrayList<>();
    conditions.add(keys().compare(value.operator(), value.key()));
    for (Filter operand : operands) {
      String kind = operand == value.filter() ? null : kindOf(value.attribute(), operand);
      if (kind != null) {
        conditions.add(SqlFragment.of("i.kind = ?", kind));
      }
    }
    SqlFragment sql = rows(value.attribute(), SqlFragment.allOf(conditions));
    return conditions.size() == operands.size()
        ? SqlCondition.exact(sql)
        : SqlCondition.superset(sql);
  }

  /** A comparison of one indexed part of an element, which is false where there is no value. */
  private Optional<ElementValue> elementValue(AttributePath path, Filter operand) {
    if (!(operand instanceof Filter.Comparison comparison)
        || comparison.operator() == Operator.NE) {
      return Optional.empty();
    }
    IndexedAttribute attribute = type.find(full(path, comparison.path()));
    String key =
        attribute == null ? null : key(attribute, comparison.operator(), comparison.value());
    return attribute == null || key == null
        ? Optional.empty()
        : Optional.of(new ElementValue(operand, attribute, comparison.operator(), key));
  }

  /** Paths within brackets are relative. */
  private static AttributePath full(AttributePath path, AttributePath inner) {
    String name = inner.attribute();
    return name == null || path.subAttribute() != null ? path : path.child(name);
  }

  private static @Nullable String kindOf(IndexedAttribute attribute, Filter operand) {
    return operand instanceof Filter.Comparison comparison
            && comparison.operator() == Operator.EQ
            && comparison.path().equals(AttributePath.of("type"))
            && comparison.value() instanceof ScimString text
            && text.value().indexOf('\0') < 0
        ? attribute.kind(text.value())
        : null;
  }

  private SqlFragment compare(IndexedAttribute attribute, Operator operator, String key) {
    if (operator != Operator.NE) {
      return rows(attribute, keys().compare(operator, key));
    }
    // One value that differs is enough, and so is none.
    SqlFragment equal = rows(attribute, keys().compare(Operator.EQ, key));
    return attribute.isMultiValued()
        ? SqlFragment.anyOf(
            List.of(
                rows(attribute, keys().compare(Operator.NE, key)),
                rows(attribute, SqlFragment.TRUE).negated()))
        : equal.negated();
  }

  /** Resources that have a row with a value that meets a condition. */
  private SqlFragment rows(IndexedAttribute attribute, SqlFragment condition) {
    return SqlFragment.of(ROWS, tenant, attribute.number())
        .then(condition)
        .then(" and i.value < ?)", IndexKeys.NO_VALUE);
  }

  private KeyCondition keys() {
    return KeyCondition.indexed(dialect, "i.value", "coalesce(i.whole, i.value)");
  }

  /** The key of a literal: whole for a text, even where less is indexed. */
  private static @Nullable String key(
      IndexedAttribute attribute, Operator operator, ScimValue literal) {
    AttributeDescriptor leaf = attribute.leaf();
    if (leaf.type() == AttributeType.STRING) {
      return literal instanceof ScimString text
          ? ComparisonKey.of(text.value(), leaf.caseExact())
          : null;
    }
    return operator.isSubstring() ? null : OrderKey.of(leaf, literal);
  }

  private static Optional<Instant> instant(ScimValue literal) {
    return literal instanceof ScimString text ? DateTimes.parse(text.value()) : Optional.empty();
  }
}
