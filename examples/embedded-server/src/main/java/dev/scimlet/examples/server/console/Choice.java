package dev.scimlet.examples.server.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in a form.
 *
 * @param value what is sent
 * @param label what is shown
 * @param chosen whether it is chosen now
 */
record Choice(String value, String label, boolean chosen) {

  /** The constants of an enum, and before them none of them. */
  static <E extends Enum<E>> List<Choice> of(Class<E> type, String none, @Nullable E chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", none, chosen == null));
    for (E constant : type.getEnumConstants()) {
      choices.add(new Choice(value(constant), Words.constant(constant), constant == chosen));
    }
    return choices;
  }

  /** The constants of an enum, one of which is always chosen. */
  static <E extends Enum<E>> List<Choice> of(Class<E> type, E chosen) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> new Choice(value(constant), Words.constant(constant), constant == chosen))
        .toList();
  }

  /** Some texts, and before them none of them. */
  static List<Choice> of(List<String> values, String none, @Nullable String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", none, chosen == null));
    values.forEach(value -> choices.add(new Choice(value, value, value.equals(chosen))));
    return choices;
  }

  /**
   * Reads the constant that was sent.
   *
   * @throws Refusal if there is no such constant
   */
  static <E extends Enum<E>> Optional<E> read(Class<E> type, Parameters query, String name) {
    Optional<String> sent = query.find(name);
    Optional<E> found =
        sent.flatMap(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> value(constant).equals(text))
                    .findFirst());
    if (sent.isPresent() && found.isEmpty()) {
      throw Refusal.badRequest("There is no such choice of " + name + ".");
    }
    return found;
  }

  static String value(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
