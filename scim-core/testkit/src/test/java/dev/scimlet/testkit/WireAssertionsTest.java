package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("WireAssertions checks every comparator of the grammar, and fails where it must")
class WireAssertionsTest {

  private static final String BODY =
      """
      {'id': '1', 'active': false, 'count': 2, 'title': '', 'roles': [],
       'emails': [{'type': 'work', 'value': 'w'}, {'type': 'home', 'value': 'h'}],
       'schemas': ['urn:a', 'urn:b'], 'nickName': null,
       'urn:x:User': {'productLicenses': {'Chart': 'True'}}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'path': 'active', 'equals': false}",
        "{'path': 'active', 'notEquals': true}",
        "{'path': 'count', 'equals': 2.0}",
        "{'path': 'id', 'present': true}",
        "{'path': 'displayName', 'absent': true}",
        "{'path': 'displayName', 'nullOrEmpty': true}",
        "{'path': 'nickName', 'nullOrEmpty': true}",
        "{'path': 'title', 'nullOrEmpty': true}",
        "{'path': 'roles', 'nullOrEmpty': true}",
        "{'path': 'emails', 'length': 2}",
        "{'path': 'roles', 'length': 0}",
        "{'path': 'members', 'length': 0}",
        "{'path': 'emails[0]', 'length': 1}",
        "{'path': 'emails', 'minLength': 1}",
        "{'path': 'urn:x:User:productLicenses.Chart', 'equals': true}",
        "{'ptr': '/emails/1/value', 'equals': 'h'}",
        "{'ptr': '/schemas', 'contains': 'urn:b'}",
        "{'ptr': '/emails', 'anyWith': {'type': 'home'}}",
        "{'ptr': '/count', 'type': 'integer'}",
        "{'ptr': '/emails', 'type': 'array'}",
        "{'ptr': '/missing', 'absent': true}",
        "{'header': 'location', 'present': true}",
        "{'header': 'Location', 'matches': 'https?://.*'}",
        "{'bodyContains': 'urn:x'}",
        "{'responseTimeMsLessThan': 0}"
      })
  void holds(String assertion) {
    assertThat(check(assertion)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'path': 'active', 'equals': true}",
        "{'path': 'active', 'equals': 'false'}",
        "{'path': 'active', 'notEquals': false}",
        "{'path': 'displayName', 'equals': 'x'}",
        "{'path': 'displayName', 'present': true}",
        "{'path': 'nickName', 'present': true}",
        "{'path': 'nickName', 'absent': true}",
        "{'path': 'roles', 'present': true}",
        "{'path': 'id', 'absent': true}",
        "{'path': 'id', 'nullOrEmpty': true}",
        "{'path': 'emails', 'length': 1}",
        "{'path': 'emails', 'minLength': 3}",
        "{'path': 'emails.value', 'equals': 'w'}",
        "{'path': 'urn:x:User:productLicenses.Chart', 'equals': false}",
        "{'path': 'active', 'unchanged': true}",
        "{'ptr': '/schemas', 'contains': 'urn:c'}",
        "{'ptr': '/emails', 'anyWith': {'type': 'fax'}}",
        "{'ptr': '/id', 'type': 'integer'}",
        "{'ptr': '/missing', 'type': 'string'}",
        "{'header': 'ETag', 'present': true}",
        "{'header': 'Location', 'matches': '/relative'}",
        "{'bodyContains': 'nowhere'}",
        "{'noNullValues': true}",
        "{'unheardOf': true}"
      })
  void fails(String assertion) {
    assertThat(check(assertion)).hasSize(1);
  }

  @Test
  void unknownComparatorsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> check("{'path': 'id', 'startsWith': 1}"));
  }

  @Test
  void unchangedComparesWithBefore() {
    ScimObject before = Json.object("{'id': '1', 'active': true}");
    WireAssertions assertions = new WireAssertions(response(), before);
    assertThat(assertions.check(List.of(Json.object("{'path': 'id', 'unchanged': true}"))))
        .isEmpty();
    assertThat(assertions.check(List.of(Json.object("{'path': 'none', 'unchanged': true}"))))
        .isEmpty();
  }

  private static List<String> check(String assertion) {
    return new WireAssertions(response(), ScimObject.empty())
        .check(List.of(Json.object(assertion)));
  }

  private static WireResponse response() {
    return new WireResponse(
        200, Map.of("Location", "https://example.com/1"), BODY.replace('\'', '"'));
  }
}
