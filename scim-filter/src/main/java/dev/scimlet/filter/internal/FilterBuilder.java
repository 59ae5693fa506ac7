package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterRepair;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Builds the tree of a filter. It recurses as deep as the brackets nest, which has been checked;
 * loops instead of streams keep its frames few.
 */
final class FilterBuilder {

  private final ParseScope scope;
  private final Terms terms;

  FilterBuilder(ParseScope scope) {
    this.scope = scope;
    this.terms = new Terms(scope);
  }

  Filter build(FilterGrammarParser.DisjunctionContext tree) {
    if (tree.operands.size() == 1) {
      return build(tree.operands.get(0));
    }
    List<Filter> operands = new ArrayList<>(tree.operands.size());
    for (FilterGrammarParser.ConjunctionContext part : tree.operands) {
      operands.add(build(part));
    }
    return Junctions.or(operands);
  }

  private Filter build(FilterGrammarParser.ConjunctionContext tree) {
    if (tree.operands.size() == 1) {
      return build(tree.operands.get(0));
    }
    List<Filter> operands = new ArrayList<>(tree.operands.size());
    for (FilterGrammarParser.TermContext part : tree.operands) {
      operands.add(build(part));
    }
    return Junctions.and(operands);
  }

  private Filter build(FilterGrammarParser.TermContext tree) {
    if (tree.group != null) {
      Filter inner = build(tree.group);
      return tree.negation == null ? inner : Junctions.not(inner);
    }
    Token name = tree.getStart();
    ResolvedAttribute resolved = scope.resolve(name);
    return tree.tested.values == null
        ? terms.build(Target.of(resolved), name, tree.tested.compared)
        : valuePath(resolved, name, tree.tested);
  }

  private Filter valuePath(
      ResolvedAttribute parent, Token name, FilterGrammarParser.TestContext tree) {
    ValueFilterBuilder values = new ValueFilterBuilder(scope, parent);
    values.requireElements(name, tree.open);
    Filter inner = values.build(tree.values);
    if (tree.tail != null) {
      inner = Junctions.and(List.of(inner, tail(values, parent, tree)));
    }
    AttributeDescriptor attribute = parent.attribute();
    return new Filter.ValuePath(parent.path(), attribute, inner);
  }

  /** What follows the brackets is about the same value, so it belongs into them. */
  private Filter tail(
      ValueFilterBuilder values, ResolvedAttribute parent, FilterGrammarParser.TestContext tree) {
    if (!scope.repairs(FilterRepair.VALUE_PATH_WITH_SUB_ATTRIBUTE, parent.path())) {
      throw scope.error(
          tree.tail, "Expected \"and\", \"or\" or the end; put the comparison into the brackets.");
    }
    values.requireAdjacent(tree.close, tree.tail);
    return values.term(tree.tail.getText().substring(1), tree.tail, tree.compared);
  }
}
