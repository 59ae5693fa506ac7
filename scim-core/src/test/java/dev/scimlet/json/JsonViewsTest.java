package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("SCIM values as Jackson trees, host classes and JSON-P values")
class JsonViewsTest {

  private static final String JSON =
      "{\"userName\":\"b\",\"active\":true,\"age\":41,\"rate\":1.5,\"none\":null,"
          + "\"big\":9223372036854775808,\"emails\":[{\"value\":\"b@example.com\"}]}";

  private final ScimObject object =
      ScimJson.read(JSON.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
  private final JacksonView jackson = JacksonView.of(JsonMapper.builder().build());
  private final JsonPView jsonP = JsonPView.of(JsonProvider.provider());

  /** Public, as Jackson demands of a class in a module. */
  public record Email(String value) {}

  /** Public, as Jackson demands of a class in a module. */
  public record Account(String userName, boolean active, int age, List<Email> emails) {}

  @Test
  void jacksonTreesRoundTrip() {
    ObjectNode node = jackson.toNode(object);
    assertThat(node.toString()).isEqualTo(JSON);
    assertThat(jackson.toValue(node)).isEqualTo(object);
  }

  @Test
  void aHostClassIsBoundAndUnbound() {
    ScimObject accountOnly = object.without("rate").without("none").without("big");
    Account account = jackson.bind(accountOnly, Account.class);
    assertThat(account).isEqualTo(new Account("b", true, 41, List.of(new Email("b@example.com"))));
    assertThat(jackson.unbind(account)).isEqualTo(accountOnly);
  }

  @Test
  void whatIsNoJsonObjectIsNotUnbound() {
    assertThatThrownBy(() -> jackson.unbind("text")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> jackson.toValue(JsonNodeFactory.instance.pojoNode(this)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void jsonPValuesRoundTrip() {
    JsonObject json = jsonP.toJson(object);
    assertThat(json).hasToString(JSON);
    assertThat(jsonP.toScimObject(json)).isEqualTo(object);
    assertThat(jsonP.toValue(json)).isEqualTo(object);
  }

  @Test
  void secretsAreNotShown() {
    ScimObject secret = ScimObject.of("password", ScimSecret.of("t1me"));
    assertThatThrownBy(() -> jackson.toNode(secret)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> jsonP.toJson(secret)).isInstanceOf(IllegalStateException.class);
  }
}
