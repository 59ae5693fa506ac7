package dev.scimlet.filter.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.FilterOptions;

/**
 * Measures a text before the parser sees it: the parser recurses once for each bracket, and what
 * follows it walks over each term.
 */
final class FilterBounds {

  private final FilterText source;
  private final FilterOptions options;
  private int depth;
  private int brackets;
  private int terms;

  private FilterBounds(FilterText source, FilterOptions options) {
    this.source = source;
    this.options = options;
  }

  static void check(FilterText source, FilterOptions options) {
    new FilterBounds(source, options).check();
  }

  private void check() {
    int length = source.text().length();
    if (length > options.maxLength()) {
      throw source.error(
          options.maxLength(), "Write at most " + options.maxLength() + " characters.");
    }
    Segments segments = new Segments(source.text());
    while (segments.next()) {
      check(segments);
    }
  }

  private void check(Segments segments) {
    switch (segments.first()) {
      case '(' -> deeper(segments);
      case '[' -> {
        brackets++;
        deeper(segments);
      }
      case ')' -> depth--;
      case ']' -> {
        brackets--;
        depth--;
      }
      default -> count(segments);
    }
  }

  private void deeper(Segments segments) {
    depth++;
    if (depth > options.maxDepth()) {
      throw error(segments, "Nest at most " + options.maxDepth() + " parentheses and brackets.");
    }
  }

  /** An attribute named like an operator counts as well; it costs nothing to be a little strict. */
  private void count(Segments segments) {
    if (!segments.isOperator()) {
      return;
    }
    terms++;
    if (terms > options.maxTerms()) {
      throw error(segments, "Write at most " + options.maxTerms() + " comparisons.");
    }
  }

  private RuntimeException error(Segments segments, String detail) {
    ScimType type = brackets > 0 ? ScimType.INVALID_FILTER : source.scimType();
    return source.error(type, segments.start(), detail);
  }
}
