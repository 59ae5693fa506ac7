package dev.scimlet.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A row of {@code filter-vectors.tsv} with the answer that one profile gives.
 *
 * @param answer T, F or E for a filter, "-" or the kind of the error for a path
 */
record FilterVector(String id, boolean isPath, String input, String answer) {

  static List<FilterVector> of(String kind, String profile) {
    Map<String, String> overrides =
        rows("filter-vector-overrides.tsv").stream()
            .filter(row -> row[1].equals(profile))
            .collect(Collectors.toMap(row -> row[0], row -> row[2]));
    return rows("filter-vectors.tsv").stream()
        .filter(row -> row[1].equals(kind))
        .map(row -> read(row, overrides))
        .toList();
  }

  private static FilterVector read(String[] row, Map<String, String> overrides) {
    String answer = overrides.getOrDefault(row[0], row[4].replace("AMBIG-", ""));
    return new FilterVector(row[0], row[1].equals("path"), unescape(row[2]), answer);
  }

  private static String unescape(String text) {
    return text.replace("\\\\", "\0").replace("\\t", "\t").replace("\\n", "\n").replace("\0", "\\");
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = FilterVector.class.getResourceAsStream(file)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id + " " + input;
  }
}
