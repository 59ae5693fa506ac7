package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts of which a filter on values demands one for {@code value}, as {@code value eq "x"}
 * does. A filter that other values may meet as well has none.
 */
final class EqualTexts implements FilterVisitor<Optional<List<String>>> {

  private static final AttributePath VALUE = AttributePath.of("value");
  private static final EqualTexts VISITOR = new EqualTexts();

  private EqualTexts() {}

  static Optional<List<String>> of(Filter filter) {
    return filter.accept(VISITOR);
  }

  @Override
  public Optional<List<String>> visitAnd(Filter.And filter) {
    for (Filter operand : filter.operands()) {
      Optional<List<String>> texts = operand.accept(this);
      if (texts.isPresent()) {
        return texts;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> visitOr(Filter.Or filter) {
    List<String> all = new ArrayList<>(filter.operands().size());
    for (Filter operand : filter.operands()) {
      Optional<List<String>> texts = operand.accept(this);
      if (texts.isEmpty()) {
        return texts;
      }
      all.addAll(texts.get());
    }
    return Optional.of(all);
  }

  @Override
  public Optional<List<String>> visitNot(Filter.Not filter) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> visitPresent(Filter.Present filter) {
    return Optional.empty();
  }

  /** Texts of other types are not compared as strings are. */
  @Override
  public Optional<List<String>> visitComparison(Filter.Comparison filter) {
    boolean equality =
        filter.operator() == Operator.EQ
            && filter.attribute().type() == AttributeType.STRING
            && filter.path().equals(VALUE);
    return equality && filter.value() instanceof ScimString text
        ? Optional.of(List.of(text.value()))
        : Optional.empty();
  }

  @Override
  public Optional<List<String>> visitValuePath(Filter.ValuePath filter) {
    return Optional.empty();
  }
}
