package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Filters: building, printing and reading paths")
class FiltersTest {

  private static final Filter A = Filters.eq(user("title"), ScimString.of("a"));
  private static final Filter B = Filters.present(user("name"));
  private static final Filter C = Filters.eq(user("active"), ScimBoolean.TRUE);

  @Test
  void logicalFiltersOfOneKindBecomeOne() {
    assertThat(Filters.and(Filters.and(A, B), C)).isEqualTo(new Filter.And(List.of(A, B, C)));
    assertThat(Filters.or(A, Filters.or(B, C))).isEqualTo(new Filter.Or(List.of(A, B, C)));
    assertThat(Filters.and(A)).isEqualTo(A);
    assertThat(Filters.not(Filters.not(A))).isEqualTo(A);
    assertThat(parse("(title pr and (name pr and active pr)) and not (not (id pr))"))
        .isEqualTo(parse("title pr and name pr and active pr and id pr"));
  }

  @Test
  void logicalFiltersRefuseTheirOwnKindAndTooFewOperands() {
    Filter and = Filters.and(A, B);
    Filter or = Filters.or(A, B);
    Filter not = Filters.not(A);
    assertThatThrownBy(() -> new Filter.And(List.of(and, C)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Filter.Or(List.of(or, C)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Filter.Not(not)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Filter.And(List.of(A)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Filters::and).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Filters::or).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void comparisonsBuiltByHandAreChecked() {
    assertThat(Filters.print(Filters.eq(user("emails"), ScimString.of("x"))))
        .isEqualTo("emails.value eq \"x\"");
    assertThat(Filters.print(Filters.eq(user("emails"), ScimNull.NULL)))
        .isEqualTo("emails eq null");
    assertThat(Filters.print(Filters.present(user("emails.type")))).isEqualTo("emails.type pr");
    refuses("title", Operator.EQ, ScimNumber.of(1));
    refuses("title", Operator.EQ, ScimString.of("\uD83D"));
    refuses("active", Operator.GT, ScimBoolean.TRUE);
    refuses("name", Operator.EQ, ScimString.of("x"));
    refuses("password", Operator.EQ, ScimString.of("x"));
    refuses("meta.created", Operator.EQ, ScimString.of("today"));
    assertThatThrownBy(() -> Filters.present(user("password")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsOnlyTheParenthesesThatAreNeeded() {
    for (String text :
        new String[] {
          "title pr or name pr and active eq true",
          "(title pr or name pr) and active eq true",
          "not (title pr) and not (name pr or active eq true)",
          "emails[(type eq \"a\" or type eq \"b\") and not (primary eq true)]",
          "title eq \"a \\\"b\\\" \\\\ \\u0001 \u00fc \uD83D\uDE00\"",
          "https://example.com/scim/v2.0/sample:points ge -1.5E+10"
        }) {
      assertThat(Filters.print(parse(text))).isEqualTo(text);
    }
  }

  @Test
  @Tag("7644-3.10-1")
  void namesBecomeCanonical() {
    assertThat(
            Filters.print(
                parse("URN:ietf:params:scim:schemas:core:2.0:user:EMAILS[TYPE EQ \"a\"]")))
        .isEqualTo("emails[type eq \"a\"]");
    assertThat(Filters.print(parse("HTTPS://EXAMPLE.COM/scim/v2.0/sample:TAGS[VALUE pr]")))
        .isEqualTo("https://example.com/scim/v2.0/sample:tags[value pr]");
  }

  @Test
  void literalsFitTheirAttributes() {
    Filter.Comparison date =
        (Filter.Comparison) parse("meta.created gt \"2010-01-23T04:56:22.1234567+01:00\"");
    assertThat(date.value()).isEqualTo(ScimString.of("2010-01-23T04:56:22.1234567+01:00"));
    Filter.Comparison email = (Filter.Comparison) parse("emails eq \"x\"");
    assertThat(email.path()).hasToString("emails.value");
    assertThat(email.attribute().name()).isEqualTo("value");
  }

  @Test
  void numbersReachTheirBounds() {
    for (String number :
        new String[] {
          "-0." + "1".repeat(39), "1".repeat(40), "1e400", "-9.9E-400", "1e+00400", "5e-00001"
        }) {
      Filter.Comparison points =
          (Filter.Comparison) parse(TestSchemas.SAMPLE_URI + ":points eq " + number);
      assertThat(points.value()).isEqualTo(ScimNumber.of(new BigDecimal(number)));
    }
  }

  private static void refuses(String name, Operator operator, ScimValue value) {
    assertThatThrownBy(() -> Filters.compare(user(name), operator, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ResolvedAttribute user(String name) {
    return TestSchemas.user().resolve(name).orElseThrow();
  }

  private static Filter parse(String text) {
    return Filters.parse(text, TestSchemas.user(), FilterOptions.strict());
  }

  @Test
  void theAttributesThatAFilterNamesAreListed() {
    Filter filter =
        Filters.parse(
            "userName eq \"b\" and (emails[type eq \"work\" and not (value co \"x\")] or name.givenName pr)",
            TestSchemas.user(),
            FilterOptions.strict());

    assertThat(Filters.paths(filter))
        .containsExactly(
            AttributePath.of("userName"),
            AttributePath.of("emails"),
            AttributePath.of("emails", "type"),
            AttributePath.of("emails", "value"),
            AttributePath.of("name", "givenName"));
  }
}
