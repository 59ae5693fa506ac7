package dev.scimlet.entra.mapping.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@DisplayName("Expressions of attribute mappings")
class ExpressionTest {

  @ParameterizedTest
  @MethodSource("results")
  void givesTheDocumentedResults(ExpressionTables.Line line) {
    JsonNode result = ExpressionTables.evaluate(line.expression(), line.attributes());

    if (line.outcome().isEmpty()) {
      assertThat(result.isMissingNode()).as("no value, but %s", result).isTrue();
    } else {
      assertThat(result).isEqualTo(ExpressionTables.JSON.readTree(line.outcome()));
    }
  }

  static Stream<ExpressionTables.Line> results() {
    return Stream.of("documented.tsv", "edges.tsv")
        .flatMap(name -> ExpressionTables.read(name).stream());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void refusesWithTheFunctionAndTheColumn(ExpressionTables.Line line) {
    assertThatThrownBy(() -> ExpressionTables.evaluate(line.expression(), line.attributes()))
        .isInstanceOf(ExpressionException.class)
        .hasMessageStartingWith(line.outcome());
  }

  static List<ExpressionTables.Line> errors() {
    return ExpressionTables.read("errors.tsv");
  }

  @Test
  void everyFunctionIsInTheTables() {
    Set<String> called = new HashSet<>(Set.of("Guid", "RandomString", "SelectUniqueValue"));
    Pattern name = Pattern.compile("([A-Za-z0-9]+)\\(");
    results()
        .forEach(
            line -> name.matcher(line.expression()).results().forEach(m -> called.add(m.group(1))));

    assertThat(called).containsAll(Functions.names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IgnoreFlowIfNullOrEmpty([a])", "Append(\"x\", IgnoreFlowIfNullOrEmpty(\"\"))"})
  void dropsTheAttributeFromTheFlow(String expression) {
    assertThat(
            Expression.parse(expression)
                .evaluate(ExpressionTables.input(MissingNode.getInstance(), 1)))
        .isEmpty();
  }

  @Test
  void evaluatesOnlyTheBranchThatIsTaken() {
    assertThat(ExpressionTables.evaluate("IIF(\"1\", \"t\", Mid(\"a\", 0, 0))").asString())
        .isEqualTo("t");
    assertThat(
            ExpressionTables.evaluate("Switch(\"k\", Mid(\"a\", 0, 0), \"k\", \"v\")").asString())
        .isEqualTo("v");
    assertThat(ExpressionTables.evaluate("Coalesce(\"a\", Mid(\"a\", 0, 0))").asString())
        .isEqualTo("a");
  }

  @Test
  void knowsWhatLogsMustNotShow() {
    assertThat(Expression.parse("Append(\"a\", Redact([b]))").isRedacted()).isTrue();
    assertThat(Expression.parse("Append(\"Redact\", [b])").isRedacted()).isFalse();
    assertThat(Expression.parse("Redact([b])").isRedacted()).isTrue();
  }

  @Test
  void isEqualByItsText() {
    Expression expression = Expression.parse("Not([a])");

    assertThat(expression).isEqualTo(Expression.parse("Not([a])")).hasToString("Not([a])");
    assertThat(expression).hasSameHashCodeAs(Expression.parse("Not([a])"));
    assertThat(expression).isNotEqualTo(Expression.parse("Not([b])")).isNotEqualTo("Not([a])");
    assertThat(expression.function()).isEqualTo("Not");
  }

  @Test
  void drawsUuidsOfVersion4() {
    UUID uuid = UUID.fromString(ExpressionTables.evaluate("Guid()").asString());
    JsonNode other =
        Expression.parse("Guid()")
            .evaluate(ExpressionTables.input(MissingNode.getInstance(), 2))
            .orElseThrow();

    assertThat(uuid.version()).isEqualTo(4);
    assertThat(uuid.variant()).isEqualTo(2);
    assertThat(other.asString()).isNotEqualTo(uuid.toString());
  }

  @Test
  void drawsTextsWithWhatIsAskedFor() {
    Expression expression = Expression.parse("RandomString(10,2,2,2,1,\"?,\")");
    for (long seed = 0; seed < 200; seed++) {
      String text =
          expression
              .evaluate(ExpressionTables.input(MissingNode.getInstance(), seed))
              .orElseThrow()
              .asString();

      assertThat(text).hasSize(10).doesNotContain("?", ",");
      assertThat(count(text, "[0-9]")).isGreaterThanOrEqualTo(2);
      assertThat(count(text, "[^0-9A-Za-z]")).isEqualTo(2);
      assertThat(count(text, "[A-Z]")).isGreaterThanOrEqualTo(2);
      assertThat(count(text, "[a-z]")).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void drawsNothingButWhatIsAskedForIfThatFillsTheText() {
    assertThat(ExpressionTables.evaluate("RandomString(6,3,0,0,3)").asString())
        .matches("[0-9a-z]{6}");
    assertThat(ExpressionTables.evaluate("RandomString(256,0,0,256,0)").asString())
        .matches("[A-Z]{256}");
    assertThat(ExpressionTables.evaluate("RandomString(1,0,1,0,0)").asString())
        .matches("[^0-9A-Za-z]");
  }

  @Test
  void boundsLengthAndNesting() {
    String longest = "Append(\"" + "x".repeat(Expression.MAXIMUM_LENGTH - 13) + "\",\"\")";
    String deepest = "Not(".repeat(100) + "\"\"" + ")".repeat(100);

    assertThat(longest).hasSize(Expression.MAXIMUM_LENGTH);
    assertThat(ExpressionTables.evaluate(longest).asString())
        .hasSize(Expression.MAXIMUM_LENGTH - 13);
    assertThat(ExpressionTables.evaluate(deepest).asString()).isEqualTo("False");
    assertThatThrownBy(() -> Expression.parse(longest + " "))
        .hasMessage("An expression has at most 10000 characters.");
    assertThatThrownBy(() -> Expression.parse("Not(" + deepest + ")"))
        .hasMessage("Column 404: Nest at most 100 functions.");
  }

  @Test
  void namesTheFunctionWhosePatternIsTooDeep() {
    JsonNode attributes = ExpressionTables.JSON.createObjectNode().put("a", "ab".repeat(100_000));

    assertThatThrownBy(
            () -> ExpressionTables.evaluate("Replace([a], , \"(a|b)*c\", , \"\")", attributes))
        .hasMessage("Column 1: Replace: the pattern is too deep for this value.");
  }

  private static int count(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return (int) matcher.results().count();
  }
}
