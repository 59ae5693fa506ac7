package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads filters. */
final class FilterReading implements Reading<Filter> {

  @Override
  public Filter read(
      String text, AttributeResolver resolver, FilterOptions options, ParseNotes notes) {
    FilterText source = FilterText.filter(text);
    FilterGrammarParser.FilterContext tree = Parsers.make(source, options).filter();
    return new FilterBuilder(new ParseScope(source, resolver, options, notes, notes))
        .build(tree.all);
  }

  @Override
  public Template<Filter> template(Filter read, List<@Nullable Slot> literals) {
    return read.accept(new TemplateMaker(literals));
  }
}
