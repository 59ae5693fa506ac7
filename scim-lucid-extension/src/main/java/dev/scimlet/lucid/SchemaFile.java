package dev.scimlet.lucid;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the schemas that this module carries. */
final class SchemaFile {

  private SchemaFile() {}

  static Schema load(String file) {
    try (InputStream in = SchemaFile.class.getResourceAsStream(file)) {
      return Schema.of(ScimJson.read(Objects.requireNonNull(in), JsonLimits.defaults()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
