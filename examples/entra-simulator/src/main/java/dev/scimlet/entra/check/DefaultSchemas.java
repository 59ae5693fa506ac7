package dev.scimlet.entra.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that are taken for those of an endpoint which does not tell its own. */
final class DefaultSchemas {

  private static final String FILE = "default-schemas.json";

  private DefaultSchemas() {}

  static JsonNode read() {
    try (InputStream file = DefaultSchemas.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("A part of the program is missing: " + FILE);
      }
      return new JsonMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
