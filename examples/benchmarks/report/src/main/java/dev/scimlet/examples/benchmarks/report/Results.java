package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outcomes of a run, in memory and in a file: each line has a library, a row, why there is no
 * figure, the nanoseconds of each iteration, and the bytes, with tabs between them.
 */
final class Results {

  private final Path file;
  private final List<Entry> entries = new ArrayList<>();

  private Results(Path file) {
    this.file = file;
  }

  static Results in(Path file) throws IOException {
    Files.deleteIfExists(file);
    return new Results(file);
  }

  /** {@return what was added: all that a file has, which is not there if its process failed} */
  List<Outcome> add(MeasuredLibrary library, Path outcomes) throws IOException {
    List<String> lines = Files.exists(outcomes) ? Files.readAllLines(outcomes) : List.of();
    List<Outcome> added = lines.stream().map(Outcome::parse).toList();
    for (Outcome outcome : added) {
      add(library, outcome);
    }
    return added;
  }

  void add(MeasuredLibrary library, Outcome outcome) throws IOException {
    entries.add(new Entry(library, outcome));
    Files.writeString(
        file,
        library.module() + "\t" + outcome.line() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** {@return the figure of a library in a row, of all rounds} */
  Optional<Figure> figure(MeasuredLibrary library, String row) {
    List<Outcome> measured =
        of(library, row).stream().filter(outcome -> outcome.reason().isEmpty()).toList();
    return measured.isEmpty() ? Optional.empty() : Optional.of(Figure.of(measured));
  }

  /** {@return why a library has no figure in a row, if it was tried} */
  Optional<String> reason(MeasuredLibrary library, String row) {
    return of(library, row).stream()
        .map(Outcome::reason)
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }

  boolean has(String row) {
    return entries.stream().anyMatch(entry -> entry.outcome().row().equals(row));
  }

  private List<Outcome> of(MeasuredLibrary library, String row) {
    return entries.stream()
        .filter(entry -> entry.library() == library && entry.outcome().row().equals(row))
        .map(Entry::outcome)
        .toList();
  }

  private record Entry(MeasuredLibrary library, Outcome outcome) {}
}
