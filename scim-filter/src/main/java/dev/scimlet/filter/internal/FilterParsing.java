package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.PatchPath;

/**
 * Reads filters and paths: bounds, then syntax, then names and types; or by a shape that is known
 * from a text read before.
 */
public final class FilterParsing {

  static final Reading<Filter> FILTERS = new FilterReading();
  static final Reading<PatchPath> PATHS = new PathReading();

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
    KnownShapes known = KnownShapes.of(resolver);
    return known == null
        ? FILTERS.read(text, resolver, options, new ParseNotes(fired))
        : known.filters().read(text, resolver, options, fired);
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
    KnownShapes known = KnownShapes.of(resolver);
    return known == null
        ? PATHS.read(text, resolver, options, new ParseNotes(fired))
        : known.paths().read(text, resolver, options, fired);
  }
}
