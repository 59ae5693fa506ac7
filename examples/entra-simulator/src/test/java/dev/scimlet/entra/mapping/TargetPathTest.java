package dev.scimlet.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

@DisplayName("Target paths")
class TargetPathTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "userName | | userName | | |",
        "name.givenName | | name | | | givenName",
        "emails[type eq \"work\"].value | | emails | type | work | value",
        "emails[type EQ \"work\"] | | emails | type | work |",
        "roles[primary eq \"True\"].value | | roles | primary | True | value",
        "roles[primary eq true].value | | roles | primary | true | value",
        "urn:ietf:params:scim:schemas:extension:lucid:2.0:User:productLicenses.Lucidchart"
            + "| urn:ietf:params:scim:schemas:extension:lucid:2.0:User | productLicenses | | | Lucidchart",
        "urn:a:2.0:User:x[type eq \"b:c\"].y | urn:a:2.0:User | x | type | b:c | y",
      })
  void takesAPathApart(
      String text,
      @Nullable String schema,
      String attribute,
      @Nullable String conditionAttribute,
      @Nullable String conditionValue,
      @Nullable String subAttribute) {
    TargetPath.Condition condition =
        conditionAttribute == null || conditionValue == null
            ? null
            : new TargetPath.Condition(conditionAttribute, conditionValue);

    TargetPath path = TargetPath.parse(text);

    assertThat(path).isEqualTo(new TargetPath(text, schema, attribute, condition, subAttribute));
    assertThat(path).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the name of an attribute at column 1",
        "1a | the name of an attribute at column 1",
        "a. | the name of a sub-attribute at column 3",
        "a.b.c | the end of the path at column 4",
        "a b | the end of the path at column 2",
        "a[ | the name of a sub-attribute at column 3",
        "a[b] | the operator eq at column 4",
        "a[b eq c] | a value in quotation marks at column 8",
        "a[b eq \"c] | a value in quotation marks at column 8",
        "a[b eq \"c\" | a closing bracket at column 11",
        "urn:a: | the name of an attribute at column 7",
        ":a | the name of an attribute at column 1",
      })
  void namesTheColumnOfAnError(String text, String expected) {
    assertThatThrownBy(() -> TargetPath.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A target path has " + expected + ".");
  }

  @Test
  void parsesWhatIsPrinted() {
    Random random = new Random(7);
    for (int count = 0; count < 500; count++) {
      TargetPath path = randomPath(random);
      assertThat(TargetPath.parse(path.text())).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "userName | \"a\"",
        "USERNAME | \"a\"",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName | \"a\"",
        "name.givenName | \"g\"",
        "name | {\"givenName\":\"g\"}",
        "emails[type eq \"work\"].value | \"w\"",
        "emails[type eq \"WORK\"].value | \"w\"",
        "emails[type eq \"work\"] | \"w\"",
        "emails[type eq \"home\"].value | ",
        "emails[type eq \"work\"].display | ",
        "roles[primary eq \"True\"].value | \"admin\"",
        "roles[primary eq false].value | \"user\"",
        "roles.value | [\"user\",\"admin\"]",
        "members | [\"1\",\"2\"]",
        "nothing | ",
        "title | ",
        "userName.x | ",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager | \"m\"",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName | \"M\"",
        "urn:x:y | ",
        "addresses[type eq \"work\"].locality | \"l\"",
      })
  void readsAResource(String path, @Nullable String expected) {
    JsonNode resource =
        JSON.readTree(
            """
            {"UserName": "a", "title": null, "name": {"givenName": "g"},
             "emails": [{"type": "other", "value": "o"}, {"type": "work", "Value": "w"}],
             "roles": [{"primary": false, "value": "user"}, {"primary": true, "value": "admin"}],
             "members": [{"value": "1"}, "2", {"display": "3"}],
             "addresses": {"type": "work", "locality": "l"},
             "URN:ietf:params:scim:schemas:extension:enterprise:2.0:User":
               {"manager": {"value": "m", "displayName": "M"}}}
            """);

    JsonNode value = TargetPath.parse(path).read(resource);

    if (expected == null) {
      assertThat(value.isMissingNode()).as("nothing, but %s", value).isTrue();
    } else {
      assertThat(value).isEqualTo(JSON.readTree(expected));
    }
  }

  @Test
  void buildsABody() {
    ObjectNode body = JSON.createObjectNode();
    put(body, "userName", StringNode.valueOf("a"));
    put(body, "name.givenName", StringNode.valueOf("g"));
    put(body, "name.familyName", StringNode.valueOf("f"));
    put(body, "emails[type eq \"work\"].value", StringNode.valueOf("w"));
    put(body, "emails[type eq \"other\"].value", StringNode.valueOf("o"));
    put(body, "addresses[type eq \"work\"].locality", StringNode.valueOf("l"));
    put(body, "addresses[type eq \"work\"].region", StringNode.valueOf("r"));
    put(body, "roles[primary eq \"True\"].value", StringNode.valueOf("Admin"));
    put(body, "phoneNumbers[type eq \"work\"]", StringNode.valueOf("1"));
    put(body, "urn:ietf:params:scim:schemas:core:2.0:User:active", BooleanNode.TRUE);
    put(body, ENTERPRISE + ":department", StringNode.valueOf("d"));
    put(body, ENTERPRISE + ":manager", StringNode.valueOf("m"));
    put(body, LUCID + ":productLicenses.Lucidchart", StringNode.valueOf("True"));
    put(body, LUCID + ":productLicenses.Lucidspark", StringNode.valueOf("False"));

    assertThat(body)
        .isEqualTo(
            JSON.readTree(
                """
                {"userName": "a", "name": {"givenName": "g", "familyName": "f"},
                 "emails": [{"type": "work", "primary": true, "value": "w"}, {"type": "other", "value": "o"}],
                 "addresses": [{"type": "work", "locality": "l", "region": "r"}],
                 "roles": [{"primary": true, "type": "WindowsAzureActiveDirectoryRole", "value": "Admin"}],
                 "phoneNumbers": [{"type": "work", "value": "1"}],
                 "active": true,
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                   {"department": "d", "manager": {"value": "m"}},
                 "urn:ietf:params:scim:schemas:extension:lucid:2.0:User":
                   {"productLicenses": {"Lucidchart": "True", "Lucidspark": "False"}}}
                """));
  }

  @Test
  void leavesTheIdsOfRoleAssignmentsOutOfABody() {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode roles = (ArrayNode) JSON.readTree("[{\"id\":\"1\",\"value\":\"Admin\"},\"User\"]");

    put(body, "roles", roles);

    assertThat(body).isEqualTo(JSON.readTree("{\"roles\":[{\"value\":\"Admin\"},\"User\"]}"));
    assertThat(roles.get(0).path("id").asString()).isEqualTo("1");
  }

  @Test
  void readsWhatItPuts() {
    Random random = new Random(11);
    for (int count = 0; count < 500; count++) {
      TargetPath path = randomPath(random);
      ObjectNode body = JSON.createObjectNode();
      path.put(body, StringNode.valueOf("x"));
      JsonNode read = path.read(body);
      assertThat(read).as(path.text()).isEqualTo(StringNode.valueOf("x"));
    }
  }

  private static void put(ObjectNode body, String path, JsonNode value) {
    TargetPath.parse(path).put(body, value);
  }

  private static TargetPath randomPath(Random random) {
    String schema = pick(random, null, ENTERPRISE, LUCID, "urn:x:y");
    String attribute = pick(random, "userName", "emails", "roles", "a-b_c", "manager", "$ref");
    String conditionAttribute = pick(random, null, "type", "primary");
    String value = pick(random, "work", "True", "other:thing", "a b", "");
    String subAttribute = pick(random, null, "value", "Formatted");
    String text =
        (schema == null ? "" : schema + ":")
            + attribute
            + (conditionAttribute == null
                ? ""
                : "[" + conditionAttribute + " eq \"" + value + "\"]")
            + (subAttribute == null ? "" : "." + subAttribute);
    return new TargetPath(
        text,
        schema,
        String.valueOf(attribute),
        conditionAttribute == null
            ? null
            : new TargetPath.Condition(conditionAttribute, String.valueOf(value)),
        subAttribute);
  }

  private static @Nullable String pick(Random random, @Nullable String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
