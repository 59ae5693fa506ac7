package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attributes in which two bodies differ")
class AttributeChangeTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final ScimObject NAME = ScimObject.of("givenName", ScimString.of("Barbara"));
  private static final ScimObject USER =
      ScimObject.builder()
          .put("userName", "bjensen")
          .put("name", NAME)
          .put(ENTERPRISE, ScimObject.of("department", ScimString.of("Tours")))
          .build();

  @Test
  void equalBodiesDifferInNothing() {
    ScimObject otherOrder = USER.without("userName").with("userName", ScimString.of("bjensen"));

    assertThat(AttributeChange.between(USER, otherOrder)).isEmpty();
  }

  @Test
  void aChangeHasBothValuesOfTheWholeAttribute() {
    ScimObject renamed = NAME.with("familyName", ScimString.of("Jensen"));

    assertThat(AttributeChange.between(USER, USER.with("name", renamed)))
        .containsExactly(new AttributeChange(AttributePath.of("name"), NAME, renamed));
  }

  @Test
  void whatComesAndGoesHasNoValueOnOneSide() {
    ScimString title = ScimString.of("Guide");

    assertThat(AttributeChange.between(USER, USER.without("name").with("title", title)))
        .containsExactly(
            new AttributeChange(AttributePath.of("name"), NAME, null),
            new AttributeChange(AttributePath.of("title"), null, title));
  }

  @Test
  void theOrderIsThatOfTheFirstBodyAndThenOfTheSecond() {
    ScimObject before = ScimObject.builder().put("a", 1).put("b", 2).put("c", 3).build();
    ScimObject after =
        ScimObject.builder().put("e", 5).put("c", 4).put("b", 2).put("d", 4).put("a", 2).build();

    assertThat(AttributeChange.between(before, after))
        .extracting(change -> change.path().toString())
        .containsExactly("a", "c", "e", "d");
  }

  @Test
  void attributesOfExtensionsAreComparedOneByOne() {
    ScimObject more =
        ScimObject.builder().put("department", "Tours").put("costCenter", "4130").build();

    assertThat(AttributeChange.between(USER, USER.with(ENTERPRISE, more)))
        .extracting(change -> change.path().toString())
        .containsExactly(ENTERPRISE + ":costCenter");
    assertThat(AttributeChange.between(USER, USER.without(ENTERPRISE)))
        .extracting(change -> change.path().toString())
        .containsExactly(ENTERPRISE + ":department");
  }

  @Test
  void againstNothingEverythingIsNew() {
    assertThat(AttributeChange.between(ScimObject.empty(), USER))
        .extracting(AttributeChange::path)
        .containsExactly(
            AttributePath.of("userName"),
            AttributePath.of("name"),
            AttributePath.ofExtension(ENTERPRISE, "department"));
  }

  @Test
  @DisplayName("R9: a change does not print a secret")
  void r09ASecretIsMasked() {
    ScimObject before = ScimObject.of("pin", ScimSecret.of("canary-1"));
    ScimObject after = ScimObject.of("pin", ScimSecret.of("canary-2"));

    assertThat(AttributeChange.between(before, after)).hasSize(1);
    assertThat(AttributeChange.between(before, after).toString()).doesNotContain("canary");
  }
}
