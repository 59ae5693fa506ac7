package dev.scimlet.entra.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory that is read from files, each time anew. */
final class FileDirectory implements SourceDirectory {

  private static final String USERS = "users";
  private static final String GROUPS = "groups";
  private static final String ASSIGNMENTS = "assignments.json";

  private final Path directory;

  FileDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public SourceState read() {
    Path users = file(USERS);
    Path groups = file(GROUPS);
    if (users == null) {
      throw new SourceException(
          directory + " has none of users.json, users.csv and users.ldif.", null);
    }
    List<SourceEntry> entries = new ArrayList<>(entries(users, SourceType.USER));
    if (groups != null) {
      entries.addAll(entries(groups, SourceType.GROUP));
    }
    return StateBuilder.build(entries, assigned());
  }

  /** Several files of one kind contradict each other sooner or later. */
  private @Nullable Path file(String name) {
    List<Path> files =
        Stream.of(".json", ".csv", ".ldif")
            .map(ending -> directory.resolve(name + ending))
            .filter(Files::exists)
            .toList();
    if (files.size() > 1) {
      throw new SourceException(
          directory + " has several files of " + name + "; one is needed.", null);
    }
    return files.isEmpty() ? null : files.get(0);
  }

  private static List<SourceEntry> entries(Path path, SourceType type) {
    SourceFile file = SourceFile.read(path);
    String name = file.name();
    if (name.endsWith(".json")) {
      return JsonObjects.read(file, type);
    }
    return name.endsWith(".csv") ? CsvObjects.read(file, type) : LdifObjects.read(file);
  }

  private @Nullable Set<String> assigned() {
    Path path = directory.resolve(ASSIGNMENTS);
    return Files.exists(path) ? JsonObjects.ids(SourceFile.read(path)) : null;
  }
}
