package dev.scimlet.examples.benchmarks.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Measures rows with the library on the class path. The report starts one for each library and
 * topic.
 */
public final class Measure {

  private static final int FIRST_ROW = 3;

  private Measure() {}

  /**
   * Measures, and adds a line for each row to a file.
   *
   * @param words the file, how many seconds of warm-up, how many of measurement, and the rows
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] words) throws IOException {
    Path file = Path.of(words[0]);
    Measurement measurement =
        new Measurement(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    List<String> names = Arrays.asList(words).subList(FIRST_ROW, words.length);
    for (String name : names) {
      Outcome outcome = measurement.of(Rows.named(name));
      Files.writeString(
          file, outcome.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
