package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import java.util.HashSet;
import java.util.Set;

/** Reads a list of entity tags strictly, RFC 9110 section 8.8.3: tags may contain commas. */
final class EntityTagReader {

  private static final String WEAK = "W/";
  private static final char FIRST = 0x21;
  private static final char DELETE = 0x7F;

  private final String name;
  private final String text;
  private int index;

  EntityTagReader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  Set<String> read() {
    Set<String> tags = new HashSet<>();
    skip(" \t,");
    while (index < text.length()) {
      tags.add(tag());
      skip(" \t");
      if (index < text.length() && text.charAt(index) != ',') {
        throw malformed();
      }
      skip(" \t,");
    }
    return tags;
  }

  private String tag() {
    int start = text.startsWith(WEAK, index) ? index + WEAK.length() : index;
    int end = text.indexOf('"', start + 1);
    if (end < 0 || text.charAt(start) != '"') {
      throw malformed();
    }
    String opaque = text.substring(start + 1, end);
    if (opaque.chars().anyMatch(c -> c < FIRST || c == DELETE)) {
      throw malformed();
    }
    index = end + 1;
    return opaque;
  }

  private void skip(String characters) {
    while (index < text.length() && characters.indexOf(text.charAt(index)) >= 0) {
      index++;
    }
  }

  private ScimException malformed() {
    return ScimException.badRequest(
        ScimType.INVALID_SYNTAX,
        name + " lists entity tags in quotes, such as W/\"1\", or is a single asterisk.");
  }
}
