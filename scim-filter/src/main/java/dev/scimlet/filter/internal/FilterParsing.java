package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.filter.UnknownAttributes;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads filters and paths: bounds, then syntax, then names and types. */
public final class FilterParsing {

  /** The grammar looks one token ahead. */
  private static final int LOOKAHEAD = 2;

  private FilterParsing() {}

  /**
   * Reads a filter.
   *
   * @param text the filter
   * @param resolver knows the attributes
   * @param options limits and leniencies
   * @param fired hears of the leniencies that were needed
   * @return the filter
   */
  public static Filter filter(
      String text, AttributeResolver resolver, FilterOptions options, RepairListener fired) {
    FilterText source = FilterText.filter(text);
    FilterGrammarParser.FilterContext tree = parser(source, options).filter();
    ParseScope scope = new ParseScope(source, resolver, options, fired);
    return new FilterBuilder(scope).build(tree.all);
  }

  /**
   * Reads the path of a PATCH operation.
   *
   * @param text the path
   * @param resolver knows the attributes
   * @param options limits and leniencies; an unknown attribute is refused whatever they say
   * @param fired hears of the leniencies that were needed
   * @return the path
   */
  public static PatchPath path(
      String text, AttributeResolver resolver, FilterOptions options, RepairListener fired) {
    FilterText source = FilterText.path(text);
    FilterGrammarParser.PathContext tree = parser(source, options).path();
    FilterOptions known = options.withUnknownAttributes(UnknownAttributes.REJECT);
    return new PathBuilder(new ParseScope(source, resolver, known, fired)).build(tree);
  }

  /** Parsers share the generated, thread-safe automaton; they are made for one text each. */
  private static FilterGrammarParser parser(FilterText source, FilterOptions options) {
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
