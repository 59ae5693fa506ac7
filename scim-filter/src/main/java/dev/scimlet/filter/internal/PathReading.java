package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.filter.UnknownAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the paths of PATCH operations. */
final class PathReading implements Reading<PatchPath> {

  @Override
  public PatchPath read(
      String text, AttributeResolver resolver, FilterOptions options, ParseNotes notes) {
    FilterText source = FilterText.path(text);
    FilterGrammarParser.PathContext tree = Parsers.make(source, options).path();
    FilterOptions known = options.withUnknownAttributes(UnknownAttributes.REJECT);
    return new PathBuilder(new ParseScope(source, resolver, known, notes, notes)).build(tree);
  }

  @Override
  public Template<PatchPath> template(PatchPath read, List<@Nullable Slot> literals) {
    Filter filter = read.filter();
    FilterTemplate inner = filter == null ? null : filter.accept(new TemplateMaker(literals));
    return inner == null || inner instanceof FilterTemplate.Fixed
        ? values -> read
        : template(read.path(), read.attribute(), inner, read.subAttribute());
  }

  private static Template<PatchPath> template(
      AttributePath path,
      AttributeDescriptor attribute,
      FilterTemplate filter,
      @Nullable AttributeDescriptor subAttribute) {
    return values -> new PatchPath(path, attribute, filter.fill(values), subAttribute);
  }
}
