package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.testing.TestAttribute;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7643 §§2.3.7, 2.4: references in filters")
class ReferenceFilterTest {

  private static final TestAttribute OF_USERS =
      TestAttribute.attribute("$ref", AttributeType.REFERENCE).withReferenceTypes("User", "Group");

  private static final TestAttribute EXTERNAL =
      TestAttribute.attribute("profileUrl", AttributeType.REFERENCE).withReferenceTypes("external");

  @ParameterizedTest
  @Tag("7643-2.3.7-2")
  @Tag("7643-2.4-7")
  @CsvSource({
    "https://h/Users/1, https://h/Users/1",
    "https://h/Users/1, https://h/v2/Users/1",
    "https://h/scim/v1/Users/1, https://h/scim/v2/Users/1",
    "https://h/scim/Users/1, https://h/scim/V2/Users/1",
    "HTTPS://H.example/Users/1, https://h.EXAMPLE/Users/1",
    "https://h/scim/v2/Users/1, Users/1",
    "https://h/scim/v2/Users/1, /Users/1",
    "https://h/scim/v2/Users/1, ../Users/1",
    "https://h/scim/v2/Users/1, /scim/v2/Users/1",
    "https://h/scim/v2/Users/1, v2/Users/1",
    "../Users/1, /Users/1"
  })
  void referencesToOneResourceAreEqual(String one, String other) {
    assertThat(matches(OF_USERS, Operator.EQ, one, other)).isTrue();
    assertThat(matches(OF_USERS, Operator.EQ, other, one)).isTrue();
    assertThat(matches(OF_USERS, Operator.NE, one, other)).isFalse();
    assertThat(matches(OF_USERS, Operator.NE, other, one)).isFalse();
  }

  @ParameterizedTest
  @Tag("7643-2.3.7-5")
  @CsvSource({
    "https://h/Users/1, https://h/Users/2",
    "https://h/Users/1, https://h/Groups/1",
    "https://h/Users/a, https://h/Users/A",
    "https://h/Users/a, https://h/users/a",
    "https://h/Users/1, https://other/Users/1",
    "https://h/Users/1, http://h/Users/1",
    "https://h/Users/1, https://h/scim/Users/1",
    "https://h/t1/v2/Users/1, https://h/t2/v2/Users/1",
    "https://h/vx/Users/1, https://h/v2/Users/1",
    "https://h/Users/1, https://h/Users/1?a=b",
    "https://h/Users/1, https://h/Users/1#a",
    "https://h/Users/1, https://h/Users/1/",
    "https://Users/1, /Users/1",
    "../1, Users/1",
    "Users/1, 1",
    "urn:a/1, https://h/urn:b/1"
  })
  void referencesToOtherResourcesAreNot(String one, String other) {
    assertThat(matches(OF_USERS, Operator.EQ, one, other)).isFalse();
    assertThat(matches(OF_USERS, Operator.EQ, other, one)).isFalse();
    assertThat(matches(OF_USERS, Operator.NE, one, other)).isTrue();
  }

  @Test
  @Tag("7643-2.3.7-5")
  void externalReferencesAreComparedExactly() {
    assertThat(matches(EXTERNAL, Operator.EQ, "https://h/a/1", "https://h/a/1")).isTrue();
    assertThat(matches(EXTERNAL, Operator.EQ, "https://h/v1/a/1", "https://h/v2/a/1")).isFalse();
    assertThat(matches(EXTERNAL, Operator.EQ, "https://h/A", "https://h/a")).isFalse();
  }

  @Test
  @Tag("7643-2.3.7-5")
  void partsAndOrderAreThoseOfTheText() {
    assertThat(matches(OF_USERS, Operator.SW, "https://h/Users/1", "https://h/Users")).isTrue();
    assertThat(matches(OF_USERS, Operator.SW, "https://h/Users/1", "https://h/users")).isFalse();
    assertThat(matches(OF_USERS, Operator.EW, "https://h/Users/1", "Users/1")).isTrue();
    assertThat(matches(OF_USERS, Operator.CO, "https://h/Users/1", "/USERS/")).isFalse();
    assertThat(matches(OF_USERS, Operator.GT, "https://h/Users/2", "https://h/Users/1")).isTrue();
  }

  private static boolean matches(
      TestAttribute attribute, Operator operator, String stored, String literal) {
    Filter filter =
        new Filter.Comparison(
            AttributePath.of(attribute.name()), attribute, operator, ScimString.of(literal));
    return FilterMatcher.compile(filter)
        .matches(ScimObject.of(attribute.name(), ScimString.of(stored)));
  }
}
