package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimString;
import java.util.Collections;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bounds of filters and paths")
class FilterBoundsTest {

  private static final FilterOptions OPTIONS = FilterOptions.strict();
  private static final int ENDLESS = 10_000;

  @Test
  @Tag("7644-3.4.2.2-25")
  void lengthIsBounded() {
    String longest = "title pr" + " ".repeat(OPTIONS.maxLength() - 8);
    assertThat(Filters.print(parse(longest))).isEqualTo("title pr");
    FilterException e = error(longest + " ");
    assertThat(e.column()).isEqualTo(4097);
    assertThat(e.detail()).isEqualTo("Write at most 4096 characters.");
  }

  @Test
  @Tag("7644-3.4.2.2-25")
  void nestingIsBounded() {
    assertThat(Filters.print(parse(nested(32)))).isEqualTo("title pr");
    FilterException e = error(nested(33));
    assertThat(e.column()).isEqualTo(33);
    assertThat(e.detail()).isEqualTo("Nest at most 32 parentheses and brackets.");
  }

  @Test
  void bracketsNestLikeParentheses() {
    FilterOptions two = OPTIONS.withMaxDepth(2);
    Filters.parse("emails[(type pr)]", TestSchemas.user(), two);
    assertThat(error("(emails[(type pr)])", two).column()).isEqualTo(9);
  }

  @Test
  void bracketsInStringsDoNotNest() {
    parse("title eq \"" + "([".repeat(100) + "\\\"(((((\" and (title pr)");
  }

  @Test
  void closedParenthesesDoNotCount() {
    parse(String.join(" and ", Collections.nCopies(100, "(title pr)")));
  }

  @Test
  void closedBracketsDoNotCount() {
    parse(String.join(" and ", Collections.nCopies(100, "emails[type pr]")));
  }

  @Test
  @Tag("7644-3.4.2.2-25")
  void termsAreBounded() {
    assertThat(parse(terms(128))).isInstanceOf(Filter.And.class);
    FilterException e = error(terms(129));
    assertThat(e.column()).isEqualTo(terms(129).length() - 1);
    assertThat(e.detail()).isEqualTo("Write at most 128 comparisons.");
  }

  @Test
  void operatorsInStringsAreNoTerms() {
    Filters.parse("title eq \"a eq b and c pr\"", TestSchemas.user(), OPTIONS.withMaxTerms(1));
  }

  @Test
  void boundsOfAPathAreErrorsOfThePathOutsideItsBrackets() {
    FilterOptions one = OPTIONS.withMaxDepth(1).withMaxTerms(1).withMaxLength(40);
    assertThat(pathError("emails[(type pr)]", one)).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError("emails[a pr or b pr]", one)).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError("((emails", one)).isEqualTo(ScimType.INVALID_PATH);
    assertThat(pathError("emails[type pr]((", one)).isEqualTo(ScimType.INVALID_PATH);
    assertThat(pathError("e".repeat(41), one)).isEqualTo(ScimType.INVALID_PATH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "not (",
        "NOT(",
        "emails[",
        "((not (",
        "[",
        "(]",
        ")(",
        "a pr and (",
        "\"",
        "\\",
        "(\"",
        "title pr ",
        "and ",
        "not ",
        "eq ",
        "\u0000",
        "\uD83D",
        "\uDE00",
        ".a",
        "-1"
      })
  @Tag("7644-3.4.2.2-25")
  void endlessNonsenseIsRefused(String piece) {
    FilterOptions roomy =
        OPTIONS.withMaxLength(1 << 20).withMaxDepth(256).withMaxTerms(Integer.MAX_VALUE);
    String text = piece.repeat(ENDLESS);
    assertThat(error(text, roomy)).isNotNull();
    assertThat(error(text, OPTIONS)).isNotNull();
    assertThat(error(text + "title pr" + ")".repeat(ENDLESS), roomy)).isNotNull();
    assertThat(pathError(text, roomy)).isNotNull();
    assertThat(pathError("emails[" + text, roomy)).isNotNull();
  }

  @Test
  @Tag("7644-3.4.2.2-25")
  void theDeepestFilterAllowedNeedsOnlyASmallStack() throws Exception {
    FutureTask<String> task = new FutureTask<>(FilterBoundsTest::parsePrintAndMatchTheDeepest);
    Thread thread = new Thread(null, task, "small stack", 512 << 10);
    thread.start();
    assertThat(task.get()).hasSizeGreaterThan(4096);
  }

  private static String parsePrintAndMatchTheDeepest() {
    FilterOptions deep = OPTIONS.withMaxDepth(256).withMaxLength(8192).withMaxTerms(300);
    String text = "not (title pr and ".repeat(256) + "title pr" + ")".repeat(256);
    Filter filter = Filters.parse(text, TestSchemas.user(), deep);
    FilterMatcher.compile(filter).matches(name -> ScimString.of("x"));
    assertThat(filter.hashCode())
        .isEqualTo(Filters.parse(text, TestSchemas.user(), deep).hashCode());
    return Filters.print(filter);
  }

  @Test
  void optionsRefuseWhatTheParserCouldNotBear() {
    assertThatThrownBy(() -> OPTIONS.withMaxDepth(257))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OPTIONS.withMaxDepth(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OPTIONS.withMaxTerms(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OPTIONS.withMaxLength(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void flatFiltersAreFlat() {
    FilterOptions many = OPTIONS.withMaxLength(1 << 20).withMaxTerms(ENDLESS);
    Filter filter = Filters.parse(terms(ENDLESS), TestSchemas.user(), many);
    assertThat(((Filter.And) filter).operands()).hasSize(ENDLESS);
    assertThat(Filters.parse(Filters.print(filter), TestSchemas.user(), many)).isEqualTo(filter);
  }

  private static String nested(int depth) {
    return "(".repeat(depth) + "title pr" + ")".repeat(depth);
  }

  private static String terms(int count) {
    return String.join(" and ", Collections.nCopies(count, "title pr"));
  }

  private static Filter parse(String text) {
    return Filters.parse(text, TestSchemas.user(), OPTIONS);
  }

  private static FilterException error(String text) {
    return error(text, OPTIONS);
  }

  private static FilterException error(String text, FilterOptions options) {
    return catchThrowableOfType(
        FilterException.class, () -> Filters.parse(text, TestSchemas.user(), options));
  }

  private static ScimType pathError(String text, FilterOptions options) {
    return catchThrowableOfType(
            FilterException.class,
            () -> Filters.parsePath(text, TestSchemas.user(), options, RepairListener.none()))
        .scimType();
  }
}
