package dev.scimlet.entra.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.entra.mapping.SynchronizationSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes what a first run needs. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Writes an example into a directory: settings, mappings, users and groups.",
    description =
        "The mappings are those of the tutorial. A new directory is for its owner alone. Files that"
            + " are there already are left as they are.")
final class InitCommand implements Callable<Integer> {

  private static final String MAPPINGS = "mappings.json";
  private static final String[] EXAMPLES = {Settings.FILE, "source/users.csv", "source/groups.csv"};

  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "The directory; it is made if there is none.")
  private Path directory = Path.of("");

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      for (Map.Entry<String, String> file : files().entrySet()) {
        write(directory.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    surroundings.print(
        List.of(
            "Now enter the Tenant URL into "
                + directory.resolve(Settings.FILE)
                + ", set the environment",
            "variable ENTRA_SECRET_TOKEN, and call, in that directory, test-connection and run."));
    return ExitCode.OK;
  }

  private void write(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      surroundings.print(file + " is there already");
      return;
    }
    Path parent = file.resolveSibling("");
    Files.createDirectories(parent, ownerOnly(parent));
    Files.writeString(file, text, UTF_8);
    surroundings.print(file + " written");
  }

  /** Names and addresses of people will be there. */
  private static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[] {};
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : EXAMPLES) {
      files.put(name, resource(name));
    }
    files.put(MAPPINGS, SynchronizationSchema.lucid().toJson());
    return files;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("init/" + name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
