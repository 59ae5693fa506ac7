package dev.scimlet.examples.benchmarks.report;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Tables in Markdown. */
final class Markdown {

  private Markdown() {}

  static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  static String rule(int columns) {
    return line(Collections.nCopies(columns, "---"));
  }

  /** {@return a text of which nothing is markup} */
  static String escape(String text) {
    return text.replaceAll("([\\\\`*_<>|\\[\\]#])", "\\\\$1");
  }
}
