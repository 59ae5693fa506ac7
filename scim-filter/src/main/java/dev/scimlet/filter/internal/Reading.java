package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.filter.FilterOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of text is read: filters, or paths.
 *
 * @param <T> what is read
 */
interface Reading<T> {

  /** Reads a text with the parser. */
  T read(String text, AttributeResolver resolver, FilterOptions options, ParseNotes notes);

  /** Makes a template of what was read and noted. */
  Template<T> template(T read, List<@Nullable Slot> literals);
}
