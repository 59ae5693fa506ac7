package dev.scimlet.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.mapping.ScopeResult.ClauseResult;
import dev.scimlet.entra.mapping.ScopeResult.Decision;
import dev.scimlet.entra.source.SourceObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Scoping filters")
class ScopeTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "& | Sales,Legal | \"Sales\" | true",
        "& | Sales | \"Sales,Legal\" | false",
        "!& | Sales,Legal | \"Sales\" | false",
        "!& | Sales | \"Legal\" | true",
        "ENDS_WITH | @b.com | \"a@b.com\" | true",
        "ENDS_WITH | @B.com | \"a@b.com\" | false",
        "EQUALS | Sales | \"Sales\" | true",
        "EQUALS | ( | \"(\" | true",
        "EQUALS | Sales | \"sales\" | false",
        "EQUALS | 5 | 5 | true",
        "EQUALS | True | true | true",
        "EQUALS | a | [\"a\"] | true",
        "EQUALS | a | [\"a\",\"b\"] | false",
        "Greater_Than | 9 | \"10\" | true",
        "Greater_Than | 10 | 10 | false",
        "Greater_Than | 10 | \"x\" | false",
        "Greater_Than | 0 | -1 | false",
        "Greater_Than_OR_EQUALS | 10 | 10 | true",
        "Greater_Than_OR_EQUALS | 10 | 9 | false",
        "Greater_Than_OR_EQUALS | 10 | \"\" | false",
        "Includes | ale | \"Sales\" | true",
        "Includes | ALE | \"Sales\" | false",
        "IS FALSE | `` | false | true",
        "IS FALSE | `` | true | false",
        "IS FALSE | `` | \"False\" | true",
        "IS FALSE | `` | \"x\" | false",
        "IS TRUE | `` | true | true",
        "IS TRUE | `` | false | false",
        "IS TRUE | `` | \"true\" | true",
        "IS NOT NULL | `` | \"x\" | true",
        "IS NOT NULL | `` | false | true",
        "IS NULL | `` | \"x\" | false",
        "IS NULL | `` | [\"a\",\"b\"] | false",
        "NOT EQUALS | Sales | \"sales\" | true",
        "NOT EQUALS | Sales | \"Sales\" | false",
        "REGEX MATCH | ([1-9][0-9]) | \"42\" | true",
        "REGEX MATCH | ([1-9][0-9]) | \"420\" | false",
        "REGEX MATCH | .*\\@domain.com | \"a@domain.com\" | true",
        "NOT REGEX MATCH | .*\\@domain.com | \"a@domain.com\" | false",
        "NOT REGEX MATCH | .*\\@domain.com | \"a@other.com\" | true",
      })
  void comparesAValue(String operator, String operand, String value, boolean expected) {
    ScopingClause clause = new ScopingClause("a", operator(operator), operand);

    ClauseResult result = clause.evaluate("f", JSON.readTree(value));

    assertThat(result.passed()).as(result.reason()).isEqualTo(expected);
    assertThat(result.filter()).isEqualTo("f");
  }

  @ParameterizedTest
  @EnumSource
  void isFalseForNoValueUnlessItAsksForThat(ScopingOperator operator) {
    ScopingClause clause = clause("a", operator);
    for (String attributes : List.of("{}", "{'a':''}", "{'a':null}", "{'a':[]}")) {
      ScopeResult result = scope(filter(clause)).evaluate(Sources.user(attributes));

      assertThat(result.inScope()).as(attributes).isEqualTo(operator == ScopingOperator.IS_NULL);
      assertThat(result.clauses().get(0).reason()).startsWith("The attribute has no value");
    }
  }

  @Test
  void everythingIsInScopeWithoutFilters() {
    assertThat(Scope.everything().evaluate(Sources.user("{}")))
        .isEqualTo(new ScopeResult(Decision.IN_SCOPE, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Sales, NY, IN_SCOPE",
    "Sales, CA, OUT_OF_SCOPE",
    "Legal, NY, OUT_OF_SCOPE",
    "IT, CA, IN_SCOPE"
  })
  void needsAllClausesOfAnyFilter(String department, String state, Decision expected) {
    Scope scope =
        scope(
            filter(equal("department", "Sales"), equal("state", "NY")),
            filter(equal("department", "IT")));

    ScopeResult result =
        scope.evaluate(Sources.user("{'department':'" + department + "','state':'" + state + "'}"));

    assertThat(result.decision()).isEqualTo(expected);
    assertThat(result.inScope()).isEqualTo(expected == Decision.IN_SCOPE);
    assertThat(result.clauses()).hasSize(3);
  }

  @Test
  void leavesAloneWhatAnInputFilterExcludes() {
    Scope scope = new Scope(List.of(filter(equal("a", "1"))), List.of(filter(equal("b", "1"))));

    assertThat(decision(scope, "{'a':'1','b':'1'}")).isEqualTo(Decision.IN_SCOPE);
    assertThat(decision(scope, "{'b':'1'}")).isEqualTo(Decision.OUT_OF_SCOPE);
    assertThat(decision(scope, "{'a':'1'}")).isEqualTo(Decision.NOT_READ);
    assertThat(decision(scope, "{}")).isEqualTo(Decision.NOT_READ);
  }

  @Test
  void saysWhy() {
    Scope scope =
        scope(filter(equal("department", "Sales"), clause("objectId", ScopingOperator.IS_NULL)));

    assertThat(scope.evaluate(Sources.user("{'department':'Sales'}")).clauses())
        .containsExactly(
            new ClauseResult(
                "f",
                "department EQUALS \"Sales\"",
                true,
                "It holds that the value is the operand."),
            new ClauseResult(
                "f", "objectId IS NULL", false, "It does not hold that the value is missing."));
    assertThat(scope.evaluate(Sources.user("{'department':['a','b']}")).clauses().get(0).reason())
        .isEqualTo("The attribute has several values, which is not supported.");
  }

  @Test
  void isFalseForAPatternThatIsTooDeep() {
    ScopingClause clause = new ScopingClause("a", ScopingOperator.NOT_REGEX_MATCH, "(a|b)*c");
    SourceObject object = Sources.user("{'a':'" + "ab".repeat(100_000) + "'}");

    ClauseResult result = scope(filter(clause)).evaluate(object).clauses().get(0);

    assertThat(result.passed()).isFalse();
    assertThat(result.reason()).isEqualTo("The pattern is too deep for this value.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members",
        "manager",
        "appRoleAssignments",
        "userType",
        "accountExpires",
        "IsMemberOf",
        ""
      })
  void refusesAttributesThatAreNotSupported(String attribute) {
    assertThatThrownBy(() -> clause(attribute, ScopingOperator.IS_NULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Scoping filters do not support this attribute.");
  }

  @Test
  void refusesOperandsThatDoNotFit() {
    assertThatThrownBy(() -> new ScopingClause("a", ScopingOperator.EQUALS, ""))
        .hasMessage("The operator needs a value.");
    assertThatThrownBy(() -> new ScopingClause("a", ScopingOperator.IS_TRUE, "x"))
        .hasMessage("The operator takes no value.");
    assertThatThrownBy(() -> new ScopingClause("a", ScopingOperator.GREATER_THAN, "-1"))
        .hasMessage("The operator needs an integer of 0 or more.");
    assertThatThrownBy(() -> new ScopingClause("a", ScopingOperator.GREATER_THAN_OR_EQUALS, "x"))
        .hasMessage("The operator needs an integer of 0 or more.");
    assertThatThrownBy(() -> new ScopingClause("a", ScopingOperator.REGEX_MATCH, "("))
        .hasMessageStartingWith("The value is no pattern: ");
    assertThatThrownBy(() -> new ScopingFilter("f", List.of()))
        .hasMessage("A scoping filter has a clause.");
  }

  private static ScopingOperator operator(String graphName) {
    return Arrays.stream(ScopingOperator.values())
        .filter(operator -> operator.graphName().equals(graphName))
        .findFirst()
        .orElseThrow();
  }

  private static ScopingClause clause(String attribute, ScopingOperator operator) {
    String operand = operator.comparesIntegers() ? "1" : "x";
    return new ScopingClause(attribute, operator, operator.hasOperand() ? operand : "");
  }

  private static ScopingClause equal(String attribute, String value) {
    return new ScopingClause(attribute, ScopingOperator.EQUALS, value);
  }

  private static ScopingFilter filter(ScopingClause... clauses) {
    return new ScopingFilter("f", List.of(clauses));
  }

  private static Scope scope(ScopingFilter... filters) {
    return new Scope(List.of(filters), List.of());
  }

  private static Decision decision(Scope scope, String attributes) {
    return scope.evaluate(Sources.user(attributes)).decision();
  }
}
