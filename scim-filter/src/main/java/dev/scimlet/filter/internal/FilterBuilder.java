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
final class FilterBuilder extends FilterGrammarBaseVisitor<Filter> {

  private final ParseScope scope;
  private final Terms terms;

  FilterBuilder(ParseScope scope) {
    this.scope = scope;
    this.terms = new Terms(scope);
  }

  Filter build(FilterGrammarParser.DisjunctionContext tree) {
    return visitDisjunction(tree);
  }

  @Override
  public Filter visitDisjunction(FilterGrammarParser.DisjunctionContext tree) {
    List<Filter> operands = new ArrayList<>();
    for (FilterGrammarParser.ConjunctionContext part : tree.conjunction()) {
      operands.add(visitConjunction(part));
    }
    return Junctions.or(operands);
  }

  @Override
  public Filter visitConjunction(FilterGrammarParser.ConjunctionContext tree) {
    List<Filter> operands = new ArrayList<>();
    for (FilterGrammarParser.TermContext part : tree.term()) {
      operands.add(visitTerm(part));
    }
    return Junctions.and(operands);
  }

  @Override
  public Filter visitTerm(FilterGrammarParser.TermContext tree) {
    if (tree.group() != null) {
      Filter inner = visitDisjunction(tree.group().disjunction());
      return tree.NOT() == null ? inner : Junctions.not(inner);
    }
    Token name = tree.name() == null ? tree.NOT().getSymbol() : tree.name().getStart();
    ResolvedAttribute resolved = scope.resolve(name);
    return tree.test().LBRACKET() == null
        ? terms.build(Target.of(resolved), name, tree.test().comparison())
        : valuePath(resolved, name, tree.test());
  }

  private Filter valuePath(
      ResolvedAttribute parent, Token name, FilterGrammarParser.TestContext tree) {
    ValueFilterBuilder values = new ValueFilterBuilder(scope, parent);
    values.requireElements(name, tree.LBRACKET().getSymbol());
    Filter inner = values.build(tree.valueFilter());
    if (tree.SUB_ATTRIBUTE() != null) {
      inner = Junctions.and(List.of(inner, tail(values, parent, tree)));
    }
    AttributeDescriptor attribute = parent.attribute();
    return new Filter.ValuePath(parent.path(), attribute, inner);
  }

  /** What follows the brackets is about the same value, so it belongs into them. */
  private Filter tail(
      ValueFilterBuilder values, ResolvedAttribute parent, FilterGrammarParser.TestContext tree) {
    Token subName = tree.SUB_ATTRIBUTE().getSymbol();
    if (!scope.repairs(FilterRepair.VALUE_PATH_WITH_SUB_ATTRIBUTE, parent.path())) {
      throw scope.error(
          subName, "Expected \"and\", \"or\" or the end; put the comparison into the brackets.");
    }
    values.requireAdjacent(tree.RBRACKET().getSymbol(), subName);
    return values.term(subName.getText().substring(1), subName, tree.comparison());
  }
}
