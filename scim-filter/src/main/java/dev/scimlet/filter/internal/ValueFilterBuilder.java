package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeNames;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterRepair;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Builds the filter that stands in brackets behind an attribute; like {@link FilterBuilder}, with
 * few frames for each level.
 */
final class ValueFilterBuilder {

  private final ParseScope outside;
  private final ParseScope scope;
  private final ResolvedAttribute parent;
  private final Terms terms;

  ValueFilterBuilder(ParseScope outside, ResolvedAttribute parent) {
    this.outside = outside;
    this.scope = outside.inBrackets(parent.path());
    this.parent = parent;
    this.terms = new Terms(scope);
  }

  /** Checks that brackets may follow the attribute. */
  void requireElements(Token name, Token bracket) {
    requireAdjacent(name, bracket);
    if (AttributeRules.isHidden(parent.attribute())) {
      throw scope.error(name, AttributeRules.HIDDEN);
    }
    boolean whole = parent.subAttribute() == null && !parent.path().isSchema();
    if (!whole || !AttributeRules.hasElements(parent.attribute())) {
      throw outside.error(bracket, "Brackets may follow complex and multi-valued attributes only.");
    }
  }

  void requireAdjacent(Token left, Token right) {
    boolean adjacent = left.getStopIndex() + 1 == right.getStartIndex();
    if (!adjacent && !outside.repairs(FilterRepair.SPACE_BEFORE_BRACKET, parent.path())) {
      throw outside.error(right, "Remove the space in front of this.");
    }
  }

  Filter build(FilterGrammarParser.ValueFilterContext tree) {
    return build(tree.all);
  }

  private Filter build(FilterGrammarParser.ValueDisjunctionContext tree) {
    if (tree.operands.size() == 1) {
      return build(tree.operands.get(0));
    }
    List<Filter> operands = new ArrayList<>(tree.operands.size());
    for (FilterGrammarParser.ValueConjunctionContext part : tree.operands) {
      operands.add(build(part));
    }
    return Junctions.or(operands);
  }

  private Filter build(FilterGrammarParser.ValueConjunctionContext tree) {
    if (tree.operands.size() == 1) {
      return build(tree.operands.get(0));
    }
    List<Filter> operands = new ArrayList<>(tree.operands.size());
    for (FilterGrammarParser.ValueTermContext part : tree.operands) {
      operands.add(build(part));
    }
    return Junctions.and(operands);
  }

  private Filter build(FilterGrammarParser.ValueTermContext tree) {
    if (tree.group != null) {
      Filter inner = build(tree.group);
      return tree.negation == null ? inner : Junctions.not(inner);
    }
    return term(tree.getStart().getText(), tree.getStart(), tree.compared);
  }

  /** Builds one term; the name may differ from its token's text by a dot in front. */
  Filter term(String name, Token token, FilterGrammarParser.ComparisonContext tree) {
    AttributeDescriptor attribute =
        AttributeNames.isName(name) ? subAttribute(name, token) : prefixed(token);
    String canonical = attribute == parent.attribute() ? AttributeRules.VALUE : attribute.name();
    Target target =
        new Target(AttributePath.of(canonical), attribute, AttributeRules.isHidden(attribute));
    return terms.build(target, token, tree);
  }

  private AttributeDescriptor subAttribute(String name, Token token) {
    AttributeDescriptor known = AttributeRules.element(parent.attribute(), name);
    if (known == null && scope.acceptsUnknown()) {
      return new UnknownAttribute(name);
    }
    if (known == null) {
      throw scope.unknownAttribute(token);
    }
    return known;
  }

  private AttributeDescriptor prefixed(Token token) {
    AttributeDescriptor found = withoutPrefix(token.getText());
    if (found == null
        || !outside.repairs(FilterRepair.PARENT_PREFIX_IN_VALUE_PATH, parent.path())) {
      throw scope.error(token, "Inside brackets, write the name of a sub-attribute alone.");
    }
    return found;
  }

  private @Nullable AttributeDescriptor withoutPrefix(String name) {
    ResolvedAttribute resolved = scope.resolver().resolve(name).orElse(null);
    return resolved != null && resolved.path().parent().equals(parent.path())
        ? resolved.subAttribute()
        : null;
  }
}
