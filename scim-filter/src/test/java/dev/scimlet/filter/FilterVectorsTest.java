package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.testing.TestUsers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Filters and paths, RFC 7644 sections 3.4.2.2 and 3.5.2: the table of decisions")
class FilterVectorsTest {

  private static final FilterOptions STRICT = FilterOptions.strict();
  private static final FilterOptions TOLERANT = FilterOptions.tolerant();
  private static final FilterOptions NO_VALUE =
      TOLERANT.withUnknownAttributes(UnknownAttributes.HAVE_NO_VALUE);

  @ParameterizedTest
  @MethodSource("strictFilters")
  @Tag("7644-3.4.2.2-3")
  @Tag("7644-3.4.2.2-4")
  @Tag("7644-3.4.2.2-5")
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-7")
  @Tag("7644-3.4.2.2-8")
  @Tag("7644-3.4.2.2-10")
  @Tag("7644-3.4.2.2-12")
  @Tag("7644-3.4.2.2-13")
  @Tag("7644-3.4.2.2-15")
  @Tag("7644-3.4.2.2-16")
  @Tag("7644-3.4.2.2-17")
  @Tag("7644-3.4.2.2-18")
  @Tag("7644-3.4.2.2-20")
  @Tag("7644-3.4.2.2-22")
  @Tag("7644-3.4.2.2-23")
  @Tag("7644-3.10-1")
  void strictFilterGivesTheAnswer(FilterVector vector) {
    assertThat(evaluate(vector, STRICT)).isEqualTo(vector.answer());
  }

  @ParameterizedTest
  @MethodSource("tolerantFilters")
  @Tag("7644-3.4.2.2-3")
  @Tag("7644-3.4.2.2-4")
  @Tag("7644-3.4.2.2-5")
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-7")
  @Tag("7644-3.4.2.2-8")
  @Tag("7644-3.4.2.2-10")
  @Tag("7644-3.4.2.2-12")
  @Tag("7644-3.4.2.2-13")
  @Tag("7644-3.4.2.2-15")
  @Tag("7644-3.4.2.2-16")
  @Tag("7644-3.4.2.2-17")
  @Tag("7644-3.4.2.2-18")
  @Tag("7644-3.4.2.2-20")
  @Tag("7644-3.4.2.2-22")
  @Tag("7644-3.4.2.2-23")
  @Tag("7644-3.10-1")
  void tolerantFilterGivesTheAnswer(FilterVector vector) {
    assertThat(evaluate(vector, TOLERANT)).isEqualTo(vector.answer());
  }

  @ParameterizedTest
  @MethodSource("filtersOverUnknownAttributes")
  @Tag("7644-3.4.2.1-4")
  void unknownAttributesHaveNoValueWhereOptionsSaySo(FilterVector vector) {
    assertThat(evaluate(vector, NO_VALUE)).isEqualTo(vector.answer());
  }

  @ParameterizedTest
  @MethodSource("strictPaths")
  @Tag("7644-3.5.2-6")
  @Tag("7644-3.5.2-19")
  @Tag("7644-3.5.2-20")
  void strictPathGivesTheAnswer(FilterVector vector) {
    assertThat(parsePath(vector, STRICT)).isEqualTo(vector.answer());
  }

  @ParameterizedTest
  @MethodSource("tolerantPaths")
  @Tag("7644-3.5.2-6")
  @Tag("7644-3.5.2-19")
  @Tag("7644-3.5.2-20")
  void tolerantPathGivesTheAnswer(FilterVector vector) {
    assertThat(parsePath(vector, TOLERANT)).isEqualTo(vector.answer());
  }

  static List<FilterVector> strictFilters() {
    return FilterVector.of("filter", "strict");
  }

  static List<FilterVector> tolerantFilters() {
    return FilterVector.of("filter", "tolerant");
  }

  static List<FilterVector> filtersOverUnknownAttributes() {
    return FilterVector.of("filter", "no-value");
  }

  static List<FilterVector> strictPaths() {
    return FilterVector.of("path", "strict");
  }

  static List<FilterVector> tolerantPaths() {
    return FilterVector.of("path", "tolerant");
  }

  /** Also prints what was parsed and parses it again, which must not change anything. */
  private static String evaluate(FilterVector vector, FilterOptions options) {
    try {
      Filter filter = Filters.parse(vector.input(), TestSchemas.user(), options);
      Filter again = Filters.parse(Filters.print(filter), TestSchemas.user(), options);
      assertThat(again).isEqualTo(filter);
      return FilterMatcher.compile(filter).matches(TestUsers.babs()) ? "T" : "F";
    } catch (FilterException e) {
      assertThat(e.scimType().rfcName()).isEqualTo("invalidFilter");
      assertThat(e.column()).isBetween(1, vector.input().length() + 1);
      return "E";
    }
  }

  private static String parsePath(FilterVector vector, FilterOptions options) {
    AttributeResolver resolver =
        vector.input().startsWith("members") ? TestSchemas.group() : TestSchemas.user();
    try {
      PatchPath path = Filters.parsePath(vector.input(), resolver, options, RepairListener.none());
      PatchPath again =
          Filters.parsePath(Filters.print(path), resolver, options, RepairListener.none());
      assertThat(again).isEqualTo(path);
      return "-";
    } catch (FilterException e) {
      return e.scimType().rfcName();
    }
  }
}
