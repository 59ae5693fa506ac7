package dev.scimlet.filter.internal;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The characters of a text as the lexer reads them, without a copy of it. Indices are those of the
 * string. The grammar treats all characters beyond ASCII alike, and the lexer is fast on ASCII
 * alone, so it sees one character in the place of each of them.
 */
final class FilterCharacters implements CharStream {

  /** Stands for every character beyond ASCII, and is no more special in the grammar than they. */
  private static final char BEYOND_ASCII = '\u007F';

  private final String text;
  private int index;

  FilterCharacters(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    index++;
  }

  @Override
  public int LA(int offset) {
    int at = index + (offset < 0 ? offset : offset - 1);
    if (at < 0 || at >= text.length()) {
      return IntStream.EOF;
    }
    return Math.min(text.charAt(at), BEYOND_ASCII);
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {
    // Nothing to release, since all of the text stays where it is.
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int target) {
    index = target;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, interval.b + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
