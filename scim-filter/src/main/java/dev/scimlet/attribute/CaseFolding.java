package dev.scimlet.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The folding table of {@code case-folding.txt}, read once. */
final class CaseFolding {

  private static final Map<Integer, String> TABLE = load();

  private CaseFolding() {}

  /** Appends what one code point folds to. The caller passes no ASCII capital through here. */
  static void append(StringBuilder target, int codePoint) {
    String folded = TABLE.get(codePoint);
    if (folded == null) {
      target.appendCodePoint(codePoint);
    } else {
      target.append(folded);
    }
  }

  private static Map<Integer, String> load() {
    Map<Integer, String> table = new HashMap<>(2048);
    try (InputStream in = CaseFolding.class.getResourceAsStream("case-folding.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          read(line.split(" "), table);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }

  private static void read(String[] fields, Map<Integer, String> table) {
    int first = Integer.parseInt(fields[0], 16);
    if (fields[1].equals("=")) {
      StringBuilder folded = new StringBuilder();
      for (int i = 2; i < fields.length; i++) {
        folded.appendCodePoint(Integer.parseInt(fields[i], 16));
      }
      table.put(first, folded.toString());
      return;
    }
    int last = Integer.parseInt(fields[1], 16);
    int step = Integer.parseInt(fields[2]);
    int delta = Integer.parseInt(fields[3]);
    for (int codePoint = first; codePoint <= last; codePoint += step) {
      table.put(codePoint, Character.toString(codePoint + delta));
    }
  }
}
