package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;

/** Texts beside their labels, in a column that is not too wide. */
final class TextReportLines {

  private static final int COLUMN = 12;
  private static final int WIDTH = 88;

  private final StringBuilder page = new StringBuilder();

  TextReportLines add(String label, String text) {
    String margin = label;
    if (text.isEmpty()) {
      return this;
    }
    for (String line : text.split("\\R")) {
      for (String part : wrap(line, WIDTH)) {
        page.append("  ").append(pad(margin)).append(part).append('\n');
        margin = "";
      }
    }
    return this;
  }

  /** Breaks a text at blanks, and within a word only if it is longer than a line. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  @Override
  public String toString() {
    return page.toString();
  }

  private static String pad(String text) {
    return text + " ".repeat(Math.max(1, COLUMN - text.length()));
  }
}
