package dev.scimlet.filter;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates filters in the plainest way: collects all values, makes the keys of both sides and
 * compares them. The matcher must agree with it.
 *
 * @param subject a resource or one value
 * @param inBrackets whether it is one value
 */
record ReferenceEvaluator(ScimValue subject, boolean inBrackets) implements FilterVisitor<Boolean> {

  @Override
  public Boolean visitAnd(Filter.And filter) {
    return filter.operands().stream().allMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitOr(Filter.Or filter) {
    return filter.operands().stream().anyMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitNot(Filter.Not filter) {
    return !filter.operand().accept(this);
  }

  @Override
  public Boolean visitPresent(Filter.Present filter) {
    return isPresent(values(filter.path()));
  }

  @Override
  public Boolean visitComparison(Filter.Comparison filter) {
    List<ScimValue> values = values(filter.path());
    if (filter.value() == ScimNull.NULL) {
      return isPresent(values) == (filter.operator() == Operator.NE);
    }
    if (values.isEmpty() && inBrackets && filter.path().toString().equals("primary")) {
      values = List.of(ScimBoolean.FALSE);
    }
    if (values.isEmpty()) {
      return filter.operator() == Operator.NE;
    }
    return values.stream().anyMatch(value -> compare(filter, value));
  }

  @Override
  public Boolean visitValuePath(Filter.ValuePath filter) {
    return values(filter.path()).stream()
        .anyMatch(value -> filter.filter().accept(new ReferenceEvaluator(value, true)));
  }

  private static boolean isPresent(List<ScimValue> values) {
    return values.stream().anyMatch(value -> !value.equals(ScimString.of("")));
  }

  private List<ScimValue> values(AttributePath path) {
    List<ScimValue> found = List.of(subject);
    for (String name : new String[] {path.schema(), path.attribute(), path.subAttribute()}) {
      found = name == null ? found : step(found, name);
    }
    return found;
  }

  private static List<ScimValue> step(List<ScimValue> parents, String name) {
    List<ScimValue> found = new ArrayList<>();
    for (ScimValue parent : parents) {
      if (!(parent instanceof ScimObject object)) {
        found.add(parent);
      } else if (object.get(name) instanceof ScimArray array) {
        array.forEach(found::add);
      } else if (object.contains(name)) {
        found.add(object.get(name));
      }
    }
    return found;
  }

  private static boolean compare(Filter.Comparison filter, ScimValue stored) {
    if (stored.getClass() != filter.value().getClass()) {
      return false;
    }
    if (filter.operator().isSubstring()) {
      return isPart(filter, key(filter, stored), key(filter, filter.value()));
    }
    int result = order(filter, stored, filter.value());
    return switch (filter.operator()) {
      case EQ -> result == 0;
      case NE -> result != 0;
      case GT -> result > 0;
      case GE -> result >= 0;
      case LT -> result < 0;
      case LE -> result <= 0;
      case CO, SW, EW -> throw new AssertionError();
    };
  }

  private static boolean isPart(Filter.Comparison filter, String stored, String literal) {
    return switch (filter.operator()) {
      case SW -> stored.startsWith(literal);
      case EW -> stored.endsWith(literal);
      default -> stored.contains(literal);
    };
  }

  private static int order(Filter.Comparison filter, ScimValue stored, ScimValue literal) {
    if (stored instanceof ScimNumber number) {
      return number.value().compareTo(((ScimNumber) literal).value());
    }
    if (stored instanceof ScimBoolean) {
      return stored == literal ? 0 : 1;
    }
    if (filter.attribute().type() == AttributeType.DATE_TIME) {
      return DateTimes.parse(((ScimString) stored).value())
          .orElseThrow()
          .compareTo(DateTimes.parse(((ScimString) literal).value()).orElseThrow());
    }
    return ComparisonKey.compare(key(filter, stored), key(filter, literal));
  }

  private static String key(Filter.Comparison filter, ScimValue value) {
    boolean exact =
        filter.attribute().caseExact() || filter.attribute().type() == AttributeType.REFERENCE;
    return ComparisonKey.of(((ScimString) value).value(), exact);
  }
}
