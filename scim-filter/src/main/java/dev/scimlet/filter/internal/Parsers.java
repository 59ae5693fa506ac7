package dev.scimlet.filter.internal;

import dev.scimlet.filter.FilterOptions;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Makes parsers, which share the generated, thread-safe automaton, for one text each. */
final class Parsers {

  /** The grammar looks one token ahead. */
  private static final int LOOKAHEAD = 2;

  private Parsers() {}

  /** Makes a parser for a text that is within the bounds, and refuses any other. */
  static FilterGrammarParser make(FilterText source, FilterOptions options) {
    FilterBounds.check(source, options);
    FilterGrammarLexer lexer = new FilterGrammarLexer(new FilterCharacters(source.text()));
    lexer.removeErrorListeners();
    FilterGrammarParser parser =
        new FilterGrammarParser(new UnbufferedTokenStream<>(lexer, LOOKAHEAD));
    parser.removeErrorListeners();
    parser.setErrorHandler(new SyntaxErrors(source));
    parser.setBuildParseTree(false);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    return parser;
  }
}
