package dev.scimlet.entra.mapping.expression;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Parses expressions: bounds, then syntax, then functions. */
final class ExpressionParsing {

  /** The parser recurses once for each parenthesis. */
  private static final int MAXIMUM_DEPTH = 100;

  private ExpressionParsing() {}

  static Term.Call parse(String text) {
    if (text.length() > Expression.MAXIMUM_LENGTH) {
      throw new ExpressionException(
          "An expression has at most " + Expression.MAXIMUM_LENGTH + " characters.");
    }
    ExpressionGrammarLexer lexer = new ExpressionGrammarLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    checkDepth(tokens);
    ExpressionGrammarParser parser = new ExpressionGrammarParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new SyntaxErrors());
    return new TermBuilder().build(parser.expression().call());
  }

  private static void checkDepth(CommonTokenStream tokens) {
    tokens.fill();
    int depth = 0;
    for (Token token : tokens.getTokens()) {
      depth += step(token);
      if (depth > MAXIMUM_DEPTH) {
        throw ExpressionException.at(
            SyntaxErrors.column(token), "Nest at most " + MAXIMUM_DEPTH + " functions.");
      }
    }
  }

  private static int step(Token token) {
    return switch (token.getType()) {
      case ExpressionGrammarLexer.LPAREN -> 1;
      case ExpressionGrammarLexer.RPAREN -> -1;
      default -> 0;
    };
  }
}
