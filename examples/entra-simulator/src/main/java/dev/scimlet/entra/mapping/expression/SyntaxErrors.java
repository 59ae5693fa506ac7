package dev.scimlet.entra.mapping.expression;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Ends the parser at the first error and says what stands wrong there. */
final class SyntaxErrors extends DefaultErrorStrategy {

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    throw error(e.getOffendingToken());
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw error(parser.getCurrentToken());
  }

  /** Nothing is inserted or skipped. */
  @Override
  public void sync(Parser parser) {}

  /** Columns count from 1, over line breaks. */
  static int column(Token token) {
    return token.getStartIndex() + 1;
  }

  private static ExpressionException error(Token found) {
    return ExpressionException.at(column(found), describe(found));
  }

  private static String describe(Token found) {
    if (found.getType() == Token.EOF) {
      return "The expression ends too early; is a parenthesis not closed?";
    }
    return switch (found.getText()) {
      case "\"" -> "A text is not closed; within a text, quotation marks are written \\\".";
      case "[" -> "An attribute is written as its name in brackets.";
      default ->
          "This is not expected here. An expression is a function with its arguments in parentheses:"
              + " attributes in brackets, texts in quotation marks, numbers, and functions.";
    };
  }
}
