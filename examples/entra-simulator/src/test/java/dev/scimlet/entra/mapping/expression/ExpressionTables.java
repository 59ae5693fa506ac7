package dev.scimlet.entra.mapping.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads the tables of expressions: lines of an expression, the attributes, and what comes out. */
final class ExpressionTables {

  static final JsonMapper JSON = new JsonMapper();

  private static final Instant NOW = Instant.parse("2021-07-02T15:33:38Z");

  private ExpressionTables() {}

  /** One line. */
  record Line(String expression, JsonNode attributes, String outcome) {
    @Override
    public String toString() {
      return expression + " of " + attributes;
    }
  }

  static List<Line> read(String name) {
    try (InputStream file = ExpressionTables.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(ExpressionTables::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExpressionInput input(JsonNode attributes, long seed) {
    RandomGenerator random = new Random(seed);
    return new ExpressionInput() {
      @Override
      public JsonNode attribute(String name) {
        return attributes.path(name);
      }

      @Override
      public Instant now() {
        return NOW;
      }

      @Override
      public RandomGenerator random() {
        return random;
      }
    };
  }

  static JsonNode evaluate(String expression, JsonNode attributes) {
    return Expression.parse(expression).evaluate(input(attributes, 1)).orElseThrow();
  }

  static JsonNode evaluate(String expression) {
    return evaluate(expression, MissingNode.getInstance());
  }

  private static Line line(String text) {
    String[] cells = text.split("\t", 3);
    return new Line(cells[0], JSON.readTree(cells[1]), cells[2]);
  }
}
