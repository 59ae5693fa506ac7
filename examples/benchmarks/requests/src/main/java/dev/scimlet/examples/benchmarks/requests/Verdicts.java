package dev.scimlet.examples.benchmarks.requests;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs rows once, without timing: those that do not need much of memory or time. */
public final class Verdicts {

  private static final int LARGEST = 1_000;

  private Verdicts() {}

  /**
   * {@return the reason why a row has no figure, for each that has none}
   *
   * @param library the library
   */
  public static Map<String, String> of(Library library) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    Rows.all().stream()
        .filter(row -> row.topic() != Topic.PAGES && row.size() <= LARGEST)
        .forEach(row -> run(row, library, verdicts));
    return verdicts;
  }

  private static void run(Row row, Library library, Map<String, String> verdicts) {
    try {
      row.preparation().prepare(library).run();
    } catch (Exception | LinkageError | AssertionError e) {
      verdicts.put(row.name(), Reason.of(e));
    }
  }
}
