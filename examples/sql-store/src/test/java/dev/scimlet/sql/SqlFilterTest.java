package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.filter.Operator;
import dev.scimlet.filter.UnknownAttributes;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.value.ScimString;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7644 §3.4.2.2: a filter is split into SQL and what remains")
class SqlFilterTest {

  /** Knows userName exactly, displayName roughly, and nothing else. */
  private static final SqlAttributes ATTRIBUTES =
      new SqlAttributes() {
        @Override
        public Optional<SqlCondition> compare(Filter.Comparison filter) {
          String value = ((ScimString) filter.value()).value();
          String operator = filter.operator() == Operator.EQ ? " = ?" : " <> ?";
          return switch (filter.path().toString()) {
            case "userName" ->
                Optional.of(SqlCondition.exact(SqlFragment.of("u" + operator, value)));
            case "displayName" ->
                Optional.of(SqlCondition.superset(SqlFragment.of("d" + operator, value)));
            default -> Optional.empty();
          };
        }

        @Override
        public Optional<SqlCondition> present(Filter.Present filter) {
          return filter.path().toString().equals("userName")
              ? Optional.of(SqlCondition.exact(SqlFragment.of("u > ''")))
              : Optional.empty();
        }

        @Override
        public Optional<SqlCondition> among(Filter.ValuePath filter) {
          return Optional.empty();
        }
      };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "userName eq \"a\" | u = ? | -",
        "userName pr | u > '' | -",
        "not (userName eq \"a\") | not (u = ?) | -",
        "userName eq \"a\" and userName eq \"b\" | (u = ? and u = ?) | -",
        "userName eq \"a\" or userName eq \"b\" | (u = ? or u = ?) | -",
        // Rough conditions narrow, and are tested again.
        "displayName eq \"a\" | d = ? | displayName eq \"a\"",
        "userName eq \"a\" and displayName eq \"b\" | (u = ? and d = ?) | displayName eq \"b\"",
        "userName eq \"a\" or displayName eq \"b\" | (u = ? or d = ?) | userName eq \"a\" or displayName eq \"b\"",
        // The negation of a rough condition would lose matches.
        "not (displayName eq \"a\") | 1 = 1 | not (displayName eq \"a\")",
        "not (userName eq \"a\" and title eq \"b\") | 1 = 1 | not (userName eq \"a\" and title eq \"b\")",
        // What SQL does not know remains.
        "title eq \"a\" | 1 = 1 | title eq \"a\"",
        "emails[type eq \"work\"] | 1 = 1 | emails[type eq \"work\"]",
        "userName eq \"a\" and title eq \"b\" | u = ? | title eq \"b\"",
        "userName eq \"a\" or title eq \"b\" | 1 = 1 | userName eq \"a\" or title eq \"b\"",
        "userName eq \"a\" and (title eq \"b\" or title eq \"c\") | u = ? | title eq \"b\" or title eq \"c\"",
        // The client's expression stays one expression.
        "(userName eq \"a\" or userName eq \"b\") and userName eq \"c\" | ((u = ? or u = ?) and u = ?) | -",
        // Null is no value.
        "userName eq null | not (u > '') | -",
        "userName ne null | u > '' | -",
      })
  void splits(String filter, String condition, @Nullable String residual) {
    SqlFilter split = SqlFilter.of(parse(filter), ATTRIBUTES);
    assertThat(split.condition().text()).isEqualTo(condition);
    assertThat(split.residual() == null ? null : Filters.print(split.residual()))
        .isEqualTo(residual);
    assertThat(split.isExact()).isEqualTo(residual == null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "shoeSize pr, 1 = 0",
    "shoeSize eq 43, 1 = 0",
    "shoeSize ne 43, 1 = 1",
    "not (shoeSize eq 43), not (1 = 0)"
  })
  void unknownAttributeHasNoValue(String filter, String condition) {
    SqlFilter split = SqlFilter.of(parse(filter), ATTRIBUTES);
    assertThat(split.condition().text()).isEqualTo(condition);
    assertThat(split.isExact()).isTrue();
  }

  @Test
  void noFilterIsMetByEverything() {
    assertThat(SqlFilter.of(null, ATTRIBUTES)).isEqualTo(new SqlFilter(SqlFragment.TRUE, null));
  }

  @Test
  void literalsAreValuesAndNeverText() {
    SqlFilter split = SqlFilter.of(parse("userName eq \"' or 1=1 --\""), ATTRIBUTES);
    assertThat(split.condition()).isEqualTo(SqlFragment.of("u = ?", "' or 1=1 --"));
  }

  private static Filter parse(String filter) {
    return Filters.parse(
        filter,
        ResourceTypes.user().resolver(),
        FilterOptions.strict().withUnknownAttributes(UnknownAttributes.HAVE_NO_VALUE));
  }
}
