package dev.scimlet.entra.mapping.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes terms of what was parsed, and checks functions and their arguments. */
final class TermBuilder {

  private static final int LONGEST_HEXADECIMAL = 16;

  Term.Call build(ExpressionGrammarParser.CallContext tree) {
    Token name = tree.NAME().getSymbol();
    int column = SyntaxErrors.column(name);
    FunctionDefinition function =
        Functions.find(name.getText())
            .orElseThrow(() -> ExpressionException.at(column, unknown(name.getText())));
    List<Term> arguments = arguments(tree.arguments().argument(), function);
    if (!function.accepts(arguments.size())) {
      throw ExpressionException.at(
          column, function.name() + " takes " + function.arity() + " arguments.");
    }
    return FunctionRules.check(new Term.Call(function, arguments, column));
  }

  /** Repeats only what is a name. */
  private static String unknown(String name) {
    return "No function has this name"
        + Functions.names().stream()
            .filter(name::equalsIgnoreCase)
            .map(known -> "; is " + known + " meant?")
            .findFirst()
            .orElse(".");
  }

  /** No argument and one that is left out look the same in the tree. */
  private List<Term> arguments(
      List<ExpressionGrammarParser.ArgumentContext> trees, FunctionDefinition function) {
    if (trees.size() == 1 && trees.get(0).value() == null) {
      return List.of();
    }
    List<Term> arguments = new ArrayList<>();
    for (ExpressionGrammarParser.ArgumentContext tree : trees) {
      boolean mayCompare = arguments.isEmpty() && FunctionRules.compares(function);
      arguments.add(tree.value() == null ? new Term.Absent() : value(tree.value(), mayCompare));
    }
    return arguments;
  }

  private Term value(ExpressionGrammarParser.ValueContext tree, boolean mayCompare) {
    Term left = operand(tree.operand(0));
    if (tree.comparison() == null) {
      return left;
    }
    Token symbol = tree.comparison().getStart();
    if (!mayCompare) {
      throw ExpressionException.at(
          SyntaxErrors.column(symbol), "Comparisons stand in CBool and first in IIF only.");
    }
    ComparisonOperator operator = ComparisonOperator.of(symbol.getText());
    return new Term.Comparison(
        left, operator, operand(tree.operand(1)), SyntaxErrors.column(symbol));
  }

  private Term operand(ExpressionGrammarParser.OperandContext tree) {
    if (tree.call() != null) {
      return build(tree.call());
    }
    Token token = ((TerminalNode) tree.getChild(0)).getSymbol();
    String text = token.getText();
    return switch (token.getType()) {
      case ExpressionGrammarLexer.ATTRIBUTE -> new Term.Attribute(inner(text).strip());
      case ExpressionGrammarLexer.STRING -> new Term.Text(unescape(inner(text)));
      case ExpressionGrammarLexer.NUMBER -> new Term.Numeral(new BigDecimal(text));
      case ExpressionGrammarLexer.HEXADECIMAL -> new Term.Numeral(hexadecimal(token));
      default -> constant(token);
    };
  }

  private static String inner(String text) {
    return text.substring(1, text.length() - 1);
  }

  /** A backslash protects itself and quotation marks; before anything else it is one. */
  private static String unescape(String text) {
    return text.replaceAll("\\\\([\\\\\"])", "$1");
  }

  private static BigDecimal hexadecimal(Token token) {
    String digits = token.getText().substring(2);
    if (digits.length() > LONGEST_HEXADECIMAL) {
      throw ExpressionException.at(SyntaxErrors.column(token), "This number is too long.");
    }
    return new BigDecimal(new BigInteger(digits, 16));
  }

  private static Term constant(Token token) {
    return switch (token.getText()) {
      case InStr.TEXT_COMPARE, InStr.BINARY_COMPARE -> new Term.Text(token.getText());
      default ->
          throw ExpressionException.at(
              SyntaxErrors.column(token),
              "Texts stand in quotation marks, and attributes in brackets.");
    };
  }
}
