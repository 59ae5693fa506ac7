package dev.scimlet.entra.command;

import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.source.SourceDirectory;
import dev.scimlet.entra.source.SourceState;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Opens what commands read. */
final class Sources {

  private Sources() {}

  /** A directory that says once what it passes over. */
  static SourceDirectory at(Path directory, Surroundings surroundings) {
    SourceDirectory files = SourceDirectory.files(directory);
    Set<String> said = new HashSet<>();
    return () -> {
      SourceState state = files.read();
      state.warnings().stream().filter(said::add).forEach(surroundings::warn);
      return state;
    };
  }

  static SynchronizationSchema mappings(Optional<Path> file) {
    return file.map(SynchronizationSchema::read).orElseGet(SynchronizationSchema::lucid);
  }
}
