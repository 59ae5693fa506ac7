package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query or of a form.
 *
 * @param values the values of each name, in the order of the request
 */
record Parameters(Map<String, List<String>> values) {

  static final Parameters NONE = new Parameters(Map.of());

  private static final int MOST = 200;

  /**
   * Reads {@code name=value&...}.
   *
   * @throws Refusal if it is not encoded as it should be
   */
  static Parameters parse(@Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      UrlEncoded.decodeTo(
          encoded,
          (name, value) -> values.computeIfAbsent(name, key -> new ArrayList<>()).add(value),
          UTF_8,
          MOST);
    } catch (RuntimeException e) {
      throw Refusal.badRequest("Its parameters are not encoded as they should be.");
    }
    // Databases have no such character.
    if (values.values().stream().flatMap(List::stream).anyMatch(text -> text.indexOf(0) >= 0)) {
      throw Refusal.badRequest("Its parameters hold a character that is none.");
    }
    return new Parameters(values);
  }

  /** {@return the first value of a name, without blanks around it; empty if it has no text} */
  Optional<String> find(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** {@return the first value of a name as it came, or the empty text} */
  String text(String name) {
    return values.getOrDefault(name, List.of("")).get(0);
  }

  /** {@return the number that a name has, or the lowest one if it has none in the range} */
  int number(String name, int lowest, int highest) {
    String text = find(name).orElse("");
    if (!text.matches("[0-9]{1,9}")) {
      return lowest;
    }
    int number = Integer.parseInt(text);
    return number < lowest || number > highest ? lowest : number;
  }

  /** {@return that there are some; forms hold secrets} */
  @Override
  public String toString() {
    return "Parameters" + values.keySet();
  }
}
