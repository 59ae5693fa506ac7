package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts beside their labels, in a column that is not too wide. What is copied from there must still
 * work: JSON is broken behind commas alone, other texts at blanks, and a URL not at all.
 */
final class TextReportLines {

  private static final int COLUMN = 12;
  private static final int WIDTH = 88;

  private final StringBuilder page = new StringBuilder();

  TextReportLines add(String label, String text) {
    String margin = label;
    if (text.isEmpty()) {
      return this;
    }
    for (String line : text.split("\n")) {
      boolean isJson = line.startsWith("{") || line.startsWith("[");
      for (String part : isJson ? join(members(line), "", WIDTH) : wrap(line, WIDTH)) {
        page.append("  ").append(pad(margin)).append(part).append('\n');
        margin = "";
      }
    }
    return this;
  }

  /** Breaks a text at blanks. */
  static List<String> wrap(String text, int width) {
    return join(List.of(text.split(" ")), " ", width);
  }

  /** Puts as many parts on a line as fit. */
  private static List<String> join(List<String> parts, String between, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : parts) {
      if (!line.isEmpty() && line.length() + between.length() + part.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : between).append(part);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Cuts JSON behind each comma that stands outside of texts. */
  private static List<String> members(String json) {
    List<String> parts = new ArrayList<>();
    boolean isText = false;
    int begin = 0;
    for (int i = 0; i < json.length(); i++) {
      char sign = json.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == '"') {
        isText = !isText;
      } else if (sign == ',' && !isText) {
        parts.add(json.substring(begin, i + 1));
        begin = i + 1;
      }
    }
    parts.add(json.substring(begin));
    return parts;
  }

  @Override
  public String toString() {
    return page.toString();
  }

  private static String pad(String text) {
    return text + " ".repeat(Math.max(1, COLUMN - text.length()));
  }
}
