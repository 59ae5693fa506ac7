package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Functions that draw values. */
final class RandomFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("Guid", 0, 0, RandomFunctions::guid),
          function("RandomString", 5, 6, RandomFunctions::text));

  private static final int LONGEST = 256;

  private RandomFunctions() {}

  /** A random UUID of RFC 9562: version 4, variant 2. */
  private static JsonNode guid(Arguments arguments) {
    RandomGenerator random = arguments.input().random();
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
    return StringNode.valueOf(new UUID(high, low).toString());
  }

  private static JsonNode text(Arguments arguments) {
    int length = arguments.integer(0);
    if (length < 1 || length > LONGEST) {
      throw arguments.failure("the length is from 1 to " + LONGEST + ".");
    }
    RandomText text = new RandomText(arguments.input().random(), arguments.text(5, ""));
    for (CharacterClass characters : CharacterClass.values()) {
      int minimum = arguments.integer(characters.argument());
      if (minimum < 0 || minimum > length - text.length()) {
        throw arguments.failure("the minimums are 0 or more, and their sum fits the length.");
      }
      if (!text.add(characters, minimum)) {
        throw arguments.failure("no character of a class is left that may be used.");
      }
    }
    if (!text.fill(length)) {
      throw arguments.failure("no character is left that may be used.");
    }
    return StringNode.valueOf(text.shuffled());
  }
}
