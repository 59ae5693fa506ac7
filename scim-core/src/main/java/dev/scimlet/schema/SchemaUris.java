package dev.scimlet.schema;

import java.net.URI;
import java.net.URISyntaxException;

/** What the id of a schema must keep, so that attribute paths can carry it. */
final class SchemaUris {

  /** Characters of URIs that end a name in filters, in PATCH paths and in {@code attributes}. */
  private static final String RESERVED = "[](),?#";

  private SchemaUris() {}

  static void check(String id) {
    if (!isAbsolute(id) || id.endsWith(":")) {
      throw new SchemaException("\"" + id + "\" is no absolute URI and no id of a schema.");
    }
    for (int i = 0; i < id.length(); i++) {
      if (RESERVED.indexOf(id.charAt(i)) >= 0 || id.charAt(i) > '~') {
        throw new SchemaException(
            "Schema id \"" + id + "\" contains a character that attribute paths cannot carry.");
      }
    }
  }

  private static boolean isAbsolute(String id) {
    try {
      return new URI(id).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
