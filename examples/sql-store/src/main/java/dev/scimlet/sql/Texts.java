package dev.scimlet.sql;

import dev.scimlet.value.ScimString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that can stand in a column. None may hold U+0000, which PostgreSQL refuses, half a pair of
 * surrogates, for which drivers write a question mark, or a noncharacter, which the reader of
 * bodies refuses. Whoever looks for such a text finds nothing, and nobody can store it.
 */
final class Texts {

  private Texts() {}

  static boolean areStorable(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).allMatch(ScimString::isStorable);
  }

  /** Those that can stand in a column, in a fixed order. */
  static List<String> storable(Collection<String> texts) {
    return texts.stream().filter(text -> areStorable(text)).sorted().toList();
  }

  /**
   * Refuses others.
   *
   * @throws dev.scimlet.store.StoreException.Refused if one of them cannot be stored
   */
  static void requireStorable(@Nullable String... texts) {
    if (!areStorable(texts)) {
      throw SqlErrors.unstorable();
    }
  }
}
