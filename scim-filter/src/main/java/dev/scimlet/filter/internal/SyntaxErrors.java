package dev.scimlet.filter.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.FilterException;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/** Ends the parser at the first error and says what would have been right there. */
final class SyntaxErrors extends DefaultErrorStrategy {

  private static final String STRING =
      "The string is malformed: it ends with a double quote, control characters are escaped, and"
          + " the escapes are JSON's.";

  private final FilterText source;

  SyntaxErrors(FilterText source) {
    this.source = source;
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    throw error(parser, e.getOffendingToken());
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw error(parser, parser.getCurrentToken());
  }

  /** Nothing is inserted or skipped. */
  @Override
  public void sync(Parser parser) {}

  private FilterException error(Parser parser, Token found) {
    String detail =
        found.getType() == FilterGrammarLexer.QUOTE
            ? STRING
            : "Expected " + ExpectedTokens.describe(parser.getExpectedTokens(), source) + ".";
    return source.error(scimType(parser.getContext(), found), found, detail);
  }

  /**
   * Brackets that are never closed, or whose content does not even begin like a filter, as in
   * {@code emails[0]}, make the path wrong; anything else inside them is a wrong filter.
   */
  private ScimType scimType(RuleContext context, Token found) {
    if (source.isPath() && found.getType() != Token.EOF) {
      for (RuleContext rule = context; rule != null; rule = rule.parent) {
        if (rule instanceof FilterGrammarParser.ValueFilterContext filter
            && filter.getStart() != found) {
          return ScimType.INVALID_FILTER;
        }
      }
    }
    return source.scimType();
  }
}
