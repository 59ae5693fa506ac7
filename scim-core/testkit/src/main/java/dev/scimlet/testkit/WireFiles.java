package dev.scimlet.testkit;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads the files of the kit and of folders of the same form. */
final class WireFiles {

  static final String FIXTURES = "_fixtures.json";

  private static final String FOLDER = "wire/";
  private static final JsonLimits LIMITS = JsonLimits.defaults().withDocumentBytes(64 << 20);

  private WireFiles() {}

  /** The ids of the exchanges in the kit. */
  static List<String> ids() {
    return lines("index.txt");
  }

  static ScimObject bundled(String name) {
    return ScimJson.read(bytes(name), LIMITS);
  }

  static ScimObject read(Path file) {
    try {
      return ScimJson.read(Files.readAllBytes(file), LIMITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = WireFiles.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, () -> "The test kit has no " + name + ".").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }
}
