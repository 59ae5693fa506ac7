package dev.scimlet.filter.internal;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in words which tokens the grammar would accept. */
final class ExpectedTokens {

  static final String VALUE = "a value: a string in double quotes, a number, true, false or null";

  private ExpectedTokens() {}

  static String describe(IntervalSet expected, FilterText source) {
    if (expected.contains(FilterGrammarLexer.STRING)) {
      return VALUE;
    }
    if (expected.contains(FilterGrammarLexer.WORD)) {
      return expected.contains(FilterGrammarLexer.LPAREN)
          ? "the name of an attribute, \"(\" or \"not (\""
          : "the name of an attribute";
    }
    if (expected.contains(FilterGrammarLexer.EQ)) {
      return describeOperator(expected);
    }
    return describeEnd(expected, source);
  }

  private static String describeOperator(IntervalSet expected) {
    String operators = "an operator: eq, ne, co, sw, ew, gt, ge, lt, le or pr";
    return expected.contains(FilterGrammarLexer.LPAREN) ? "\"(\" or " + operators : operators;
  }

  /** After a complete term, the grammar names only what closes it. */
  private static String describeEnd(IntervalSet expected, FilterText source) {
    if (expected.contains(FilterGrammarLexer.RPAREN)) {
      return "\"and\", \"or\" or \")\"";
    }
    if (expected.contains(FilterGrammarLexer.RBRACKET)) {
      return "\"and\", \"or\" or \"]\"";
    }
    if (expected.contains(Token.EOF)) {
      return source.isPath() ? "the end of the path" : "\"and\", \"or\" or the end";
    }
    return "something else";
  }
}
