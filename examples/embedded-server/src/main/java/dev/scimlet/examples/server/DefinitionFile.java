package dev.scimlet.examples.server;

import dev.scimlet.json.JsonException;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.SchemaException;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with one schema or one resource type in its JSON form, RFC 7643 sections 6 and 7.
 *
 * @param file where it is
 * @param json what it says
 */
record DefinitionFile(Path file, ScimObject json) {

  /** Reads the {@code *.json} files of a directory in the order of their names. */
  static List<DefinitionFile> readAll(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .map(DefinitionFile::read)
          .toList();
    } catch (IOException e) {
      throw new UsageException("Cannot list the directory " + directory + ".", e);
    }
  }

  boolean isSchema() {
    return declares(Schemas.SCHEMA_URI);
  }

  boolean isResourceType() {
    return declares(Schemas.RESOURCE_TYPE_URI);
  }

  /** Makes something of the definition; what is wrong with it is told with the file's name. */
  <T> T convert(Function<ScimObject, T> reader) {
    try {
      return reader.apply(json);
    } catch (SchemaException e) {
      throw refusal(e.getMessage());
    }
  }

  UsageException refusal(@Nullable String problem) {
    return new UsageException(file + ": " + problem);
  }

  private boolean declares(String uri) {
    return json.getValues("schemas").contains(ScimString.of(uri));
  }

  private static DefinitionFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      DefinitionFile read = new DefinitionFile(file, ScimJson.read(in, JsonLimits.defaults()));
      if (read.isSchema() == read.isResourceType()) {
        throw read.refusal("\"schemas\" must name that of a Schema or that of a ResourceType.");
      }
      return read;
    } catch (JsonException e) {
      throw new UsageException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UsageException("Cannot read the file " + file + ".", e);
    }
  }
}
