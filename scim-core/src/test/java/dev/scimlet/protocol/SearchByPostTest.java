package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.RequestEvent.FiredRepair;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.4.3: searching by POST")
class SearchByPostTest {

  private static final String SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]";

  private final TestServer server = TestServer.tolerant();
  private final TestServer strict = TestServer.strict();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                       | ''
          "filter":"userName sw \\"b\\""                           | filter=userName+sw+%22b%22
          "sortBy":"userName","sortOrder":"descending"             | sortBy=userName&sortOrder=descending
          "startIndex":2,"count":1                                 | startIndex=2&count=1
          "count":0                                                | count=0
          "count":-5                                               | count=-5
          "attributes":["userName","emails"]                       | attributes=userName,emails
          "excludedAttributes":["userName","id"]                   | excludedAttributes=userName,id
          "filter":null,"count":null                               | ''
          "unheardOf":{"a":[1]}                                    | unheardOf=1
          """)
  @Tag("7644-3.4.3-1")
  @Tag("7644-3.4.3-3")
  @Tag("7644-3.4.3-5")
  @Tag("7644-3.4.3-6")
  @Tag("7644-3.4.3-7")
  @Tag("7644-3.4.3-8")
  void isAnsweredAsTheSameSearchByGet(String members, String query) {
    for (String name : new String[] {"anna", "berta", "bob"}) {
      server.user(name);
    }

    ScimResponse posted =
        server.post(
            "/Users/.search", "{" + SCHEMA + (members.isEmpty() ? "" : ",") + members + "}");

    assertThat(posted.status()).isEqualTo(200);
    assertThat(posted.body()).isEqualTo(server.get("/Users?" + query).body());
  }

  @Test
  @Tag("7644-3.4.3-1")
  void theQueryOfTheUriIsNotPartOfIt() {
    server.user("anna");

    assertThat(server.post("/Users/.search?count=0", "{" + SCHEMA + "}").body())
        .isEqualTo(server.get("/Users").body());
  }

  @Test
  @Tag("7644-3.4.3-2")
  void theMessageNamesItsSchema() {
    for (String message : new String[] {"{}", "{\"schemas\":[\"urn:x\"]}", "{\"schemas\":1}"}) {
      assertThat(strict.post("/Users/.search", message).status()).isEqualTo(400);
      assertThat(server.post("/Users/.search", message).status()).isEqualTo(200);
      assertThat(server.lastEvent().repairs())
          .extracting(FiredRepair::repair)
          .contains(RequestRepair.MESSAGE_SCHEMA);
    }
  }

  @Test
  @Tag("7644-3.4.3-4")
  void aBadFilterIsRefused() {
    ScimResponse response = server.post("/Users/.search", "{" + SCHEMA + ",\"filter\":\"x\"}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidFilter");
  }

  @Test
  @Tag("7644-3.4.3-3")
  void attributesAsOneTextAreARepair() {
    String message = "{" + SCHEMA + ",\"attributes\":\"userName,id\"}";

    assertThat(server.post("/Users/.search", message).status()).isEqualTo(200);
    assertThat(server.lastEvent().repairs())
        .extracting(FiredRepair::repair)
        .containsExactly(RequestRepair.TEXT_FOR_ATTRIBUTES);
    assertThat(strict.post("/Users/.search", message).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"count\":\"1\"",
        "\"startIndex\":true",
        "\"filter\":1",
        "\"sortBy\":[]",
        "\"sortOrder\":{}",
        "\"cursor\":7",
        "\"attributes\":[1]",
        "\"attributes\":{}",
        "\"excludedAttributes\":1"
      })
  @Tag("7644-3.4.3-8")
  void anotherTypeOfJsonIsRefused(String member) {
    ScimResponse response = server.post("/Users/.search", "{" + SCHEMA + "," + member + "}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
  }

  @Test
  @Tag("7644-3.4.3-8")
  void aFractionIsNoPageSize() {
    assertThat(server.post("/Users/.search", "{" + SCHEMA + ",\"count\":1.5}").status())
        .isEqualTo(400);
  }

  @Test
  @Tag("9865-3-1")
  void pagesByCursor() {
    for (String name : new String[] {"anna", "berta", "bob"}) {
      server.user(name);
    }
    String first = "{" + SCHEMA + ",\"cursor\":\"\",\"count\":2}";
    String cursor = body(server.post("/Users/.search", first)).getString("nextCursor");

    String second = "{" + SCHEMA + ",\"cursor\":\"" + cursor + "\",\"count\":2}";

    assertThat(body(server.post("/Users/.search", second)).getValues("Resources")).hasSize(1);
  }
}
