package dev.scimlet.examples.server.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a page.
 *
 * @param segments its segments; those in braces are variables
 */
record PathPattern(List<String> segments) {

  static PathPattern of(String path) {
    return new PathPattern(List.of(path.split("/", -1)));
  }

  /** Matches a path, and finds what stands in the place of the variables. */
  Optional<Map<String, String>> match(String path) {
    String[] given = path.split("/", -1);
    if (given.length != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < given.length; i++) {
      String expected = segments.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), given[i]);
      } else if (!expected.equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  /** {@return how many variables it has: the fewer, the more exactly it says what it wants} */
  long variables() {
    return segments.stream().filter(segment -> segment.startsWith("{")).count();
  }
}
