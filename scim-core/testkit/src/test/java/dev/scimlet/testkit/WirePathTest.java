package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("WirePath finds what the paths of assertions name")
class WirePathTest {

  private static final ScimObject USER =
      Json.object(
          """
          {'userName': 'a', 'name': {'givenName': 'G'},
           'emails': [{'type': 'work', 'value': 'w', 'primary': true},
                      {'type': 'home', 'value': 'h'}, {'type': 'home', 'value': 'i'}],
           'tags': ['x', 'y'],
           'urn:example:2.0:User': {'manager': {'value': 'm'}, 'code': 'c'}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "userName | [\"a\"]",
        "USERNAME | [\"a\"]",
        "name.givenName | [\"G\"]",
        "emails[0].value | [\"w\"]",
        "emails[9].value | []",
        "emails[type eq \"work\"].value | [\"w\"]",
        "emails[type eq \"home\"].value | [\"h\", \"i\"]",
        "emails[type eq \"home\" and value eq \"i\"].value | [\"i\"]",
        "emails[primary eq true].type | [\"work\"]",
        "emails[type eq \"fax\"] | []",
        "emails.value | [\"w\", \"h\", \"i\"]",
        "tags[value eq \"y\"] | [\"y\"]",
        "urn:example:2.0:User:code | [\"c\"]",
        "urn:example:2.0:User:manager.value | [\"m\"]",
        "urn:example:2.0:Other:code | []",
        "nickName | []"
      })
  void pathsFindValues(String path, String values) {
    assertThat(WirePath.of(path).find(USER))
        .extracting(ScimValue::toString)
        .asString()
        .isEqualTo(values);
  }

  @Test
  void attributeWithoutSelectorIsOneValue() {
    assertThat(WirePath.of("emails").find(USER)).hasSize(1);
    assertThat(WirePath.of("emails").isSelection()).isFalse();
    assertThat(WirePath.of("emails[type eq \"home\"]").isSelection()).isTrue();
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WirePath.of("a.b.c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WirePath.of("emails[type ne \"x\"]").find(USER));
  }
}
