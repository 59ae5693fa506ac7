package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterRepair;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Objects;
import org.antlr.v4.runtime.Token;

/** Builds presence tests and comparisons. */
final class Terms {

  private final ParseScope scope;
  private final Literals literals;

  Terms(ParseScope scope) {
    this.scope = scope;
    this.literals = new Literals(scope);
  }

  /** Builds the term of a name and what follows it. */
  Filter build(Target target, Token name, FilterGrammarParser.ComparisonContext tree) {
    if (target.hidden()) {
      throw scope.error(name, AttributeRules.HIDDEN);
    }
    return tree.operator == null
        ? new Filter.Present(target.path(), target.attribute())
        : comparison(target, tree);
  }

  private Filter comparison(Target whole, FilterGrammarParser.ComparisonContext tree) {
    Operator operator = Objects.requireNonNull(Operators.find(tree.operator.getText()));
    ScimValue value = literals.read(tree.literal, whole.compared());
    Target target = value == ScimNull.NULL ? whole : whole.compared();
    if (!isDateAsText(target, operator, value)) {
      check(target, operator, value, tree);
    }
    scope.notes().literal(Slot.of(tree.literal, target, operator, value));
    return new Filter.Comparison(target.path(), target.attribute(), operator, value);
  }

  private void check(
      Target target,
      Operator operator,
      ScimValue value,
      FilterGrammarParser.ComparisonContext tree) {
    String problem = LiteralRules.problem(target, operator, value);
    if (problem != null) {
      boolean operatorFits = LiteralRules.allows(target, operator, value);
      throw scope.error(operatorFits ? tree.literal : tree.getStart(), problem);
    }
  }

  private boolean isDateAsText(Target target, Operator operator, ScimValue value) {
    return target.attribute().type() == AttributeType.DATE_TIME
        && !target.hidden()
        && operator.isSubstring()
        && value instanceof ScimString
        && scope.repairs(FilterRepair.SUBSTRING_OF_DATE, target.path());
  }
}
