package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimString;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the cheapest way to what a filter can match: the index of an {@code eq}, which stands alone
 * or as a part of an "and"; otherwise all rows.
 */
final class AccessFinder implements FilterVisitor<Access> {

  private static final AttributePath ID = AttributePath.of("id");
  private static final AttributePath MEMBERS = AttributePath.of("members");
  private static final AttributePath VALUE = AttributePath.of("value");

  private final Partition partition;
  private final Supplier<Stream<Row>> everyRow;

  /**
   * Makes a finder.
   *
   * @param partition where to look
   * @param everyRow the rows to walk through where no index helps
   */
  AccessFinder(Partition partition, Supplier<Stream<Row>> everyRow) {
    this.partition = partition;
    this.everyRow = everyRow;
  }

  @Override
  public Access visitComparison(Filter.Comparison filter) {
    if (filter.operator() != Operator.EQ || !(filter.value() instanceof ScimString literal)) {
      return everything();
    }
    if (filter.path().equals(ID)) {
      return Access.of(1, partition.row(literal.value()));
    }
    if (filter.path().equals(IndexedAttribute.MEMBERS.path())) {
      return member(literal.value(), filter, filter);
    }
    AttributeIndex index = partition.indexes().find(filter.path());
    return index == null ? everything() : lookup(index, literal, filter);
  }

  @Override
  public Access visitValuePath(Filter.ValuePath filter) {
    return filter.path().equals(MEMBERS)
            && filter.filter() instanceof Filter.Comparison inner
            && inner.path().equals(VALUE)
            && inner.operator() == Operator.EQ
            && inner.value() instanceof ScimString literal
        ? member(literal.value(), inner, filter)
        : everything();
  }

  @Override
  public Access visitAnd(Filter.And filter) {
    return filter.operands().stream()
        .map(operand -> operand.accept(this))
        .min(Comparator.comparingInt(Access::cost))
        .orElseGet(this::everything);
  }

  @Override
  public Access visitOr(Filter.Or filter) {
    return everything();
  }

  @Override
  public Access visitNot(Filter.Not filter) {
    return everything();
  }

  @Override
  public Access visitPresent(Filter.Present filter) {
    return everything();
  }

  /** An index may lead to a row too many: its test stands for the filter. */
  private Access lookup(AttributeIndex index, ScimString literal, Filter settled) {
    String key = index.attribute().lookupKey(literal);
    if (key == null) {
      return everything();
    }
    Bucket found = index.values().find(key);
    return new Access(
        found.size(),
        found.rows(),
        state -> index.attribute().hasText(state.stored(), key),
        settled);
  }

  private Access everything() {
    return Access.of(Integer.MAX_VALUE, everyRow.get());
  }

  /** Members that are rows are tested here, so that no group is loaded for it. */
  private Access member(String id, Filter.Comparison comparison, Filter settled) {
    String key = MemberKey.of(id).folded();
    Bucket groups = partition.indexes().members().find(key);
    Predicate<MemberTree> amongRows =
        comparison.attribute().caseExact()
            ? members -> members.contains(id)
            : members -> members.containsFolded(key);
    FilterMatcher inBody = FilterMatcher.compile(settled);
    return new Access(
        groups.size(),
        groups.rows(),
        state -> amongRows.test(state.members()) || inBody.matches(state.stored()),
        settled);
  }
}
