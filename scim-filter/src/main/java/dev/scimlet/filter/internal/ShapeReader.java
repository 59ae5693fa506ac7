package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.internal.ShapeCache.Match;

/**
 * Reads texts of one kind for one resolver, and those of a shape that is known without the parser.
 *
 * @param <T> what is read
 */
final class ShapeReader<T> {

  /** Longer shapes are not kept: they seldom come again, and what is kept stays small. */
  private static final int LONGEST = 512;

  private final Reading<T> reading;
  private final ShapeCache<T> shapes = new ShapeCache<>();

  ShapeReader(Reading<T> reading) {
    this.reading = reading;
  }

  T read(String text, AttributeResolver resolver, FilterOptions options, RepairListener fired) {
    LiteralScanner scanner = new LiteralScanner(text);
    if (text.length() > options.maxLength() || !scanner.findAll(LONGEST)) {
      return reading.read(text, resolver, options, new ParseNotes(fired));
    }
    int hash = 31 * options.hashCode() + scanner.hash();
    Match<T> match = shapes.find(hash, options, text);
    T known = match == null ? null : match.read(fired);
    if (known != null) {
      return known;
    }
    ParseNotes notes = new ParseNotes(fired);
    T read = reading.read(text, resolver, options, notes);
    if (match == null && !notes.hasBareWord()) {
      Template<T> template = reading.template(read, notes.literals());
      shapes.keep(Shape.of(hash, options, text, notes, template));
    }
    return read;
  }
}
