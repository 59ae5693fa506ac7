package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §4.1: users")
class UserSchemaTest {

  private static final String NAME = ",\"userName\":\"bjensen\"";

  private final TestServer server = TestServer.tolerant();
  private final TestServer strict = TestServer.strict();

  static List<TestServer> profiles() {
    return List.of(TestServer.strict(), TestServer.tolerant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'userName':''", ",'userName':null", ",'displayName':'Babs'"})
  @Tag("7643-4.1.1-1")
  void userNameIsRequired(String members) {
    for (TestServer any : List.of(strict, server)) {
      ScimResponse response = any.post("/Users", user(members).replace(NAME, ""));

      assertThat(response.status()).isEqualTo(400);
      assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
      assertThat(body(response).getString("detail")).contains("userName");
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  @Tag("7643-4.1.1-1")
  void userNameCannotBecomeEmpty(TestServer any) {
    String id = any.user("bjensen");

    for (String value : List.of("\"\"", "null")) {
      ScimResponse patched =
          any.patch(
              "/Users/" + id, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":" + value + "}");
      assertThat(patched.status()).isEqualTo(400);
    }
    assertThat(any.put("/Users/" + id, user("").replace("bjensen", "")).status()).isEqualTo(400);
    assertThat(body(any.get("/Users/" + id)).getString("userName")).isEqualTo("bjensen");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  @Tag("7643-4.1.1-1")
  void userNameIsUniqueInAnyCase(TestServer any) {
    assertThat(any.post("/Users", user("")).status()).isEqualTo(201);

    ScimResponse again = any.post("/Users", user("").replace("bjensen", "BJensen"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(body(again).getString("scimType")).isEqualTo("uniqueness");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'formatted':'Ms. Barbara J Jensen'}",
        "{'familyName':'Jensen','givenName':'Barbara'}",
        "{'formatted':'Ms. Barbara J Jensen','familyName':'Jensen','givenName':'Barbara'}"
      })
  @Tag("7643-4.1.1-2")
  void aNameIsFormattedInPartsOrBoth(String name) {
    assertIsKept("'name':" + name);
  }

  /** Whether a client's text makes sense is the host's to say: real directories hold anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'displayName':'Babs Jensen','nickName':'Babs'",
        "'title':'Tour Guide'",
        "'userType':'Employee'",
        "'userType':'anything at all'"
      })
  @Tag("7643-4.1.1-15")
  void plainTextIsFree(String members) {
    assertIsKept(members);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example.com/bjensen", "HTTP://EXAMPLE.COM/%C3%A9?a=b#c"})
  @Tag("7643-4.1.1-4")
  void profileUrlIsAUrl(String url) {
    assertIsKept("'profileUrl':'" + url + "'");
    assertThat(server.post("/Users", user(",'profileUrl':7")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en", "da, en-gb;q=0.8, en;q=0.7", "*"})
  @Tag("7643-4.1.1-5")
  void preferredLanguageIsWrittenAsInAcceptLanguage(String languages) {
    assertIsKept("'preferredLanguage':'" + languages + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en_US", "zh-Hant-TW"})
  @Tag("7643-4.1.1-6")
  void localesHaveHyphensOrUnderscores(String locale) {
    assertIsKept("'locale':'" + locale + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Los_Angeles", "Etc/GMT+5", "UTC"})
  @Tag("7643-4.1.1-7")
  void timezonesHaveTheirIanaNames(String timezone) {
    assertIsKept("'timezone':'" + timezone + "'");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  @Tag("7643-4.1.1-8")
  void aUserWhoIsNotActiveIsStillThere(TestServer any) {
    String id = TestServer.id(any.post("/Users", user(",'active':true")));

    any.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");

    assertThat(any.get("/Users/" + id).status()).isEqualTo(200);
    assertThat(body(any.get("/Users?filter=active+eq+false")).toString()).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tel:+1-201-555-0123", "tel:863-1234;phone-context=+1-914-555", "555 01"})
  @Tag("7643-4.1.2-2")
  void phoneNumbersAreUrisOrPlain(String number) {
    assertIsKept("'phoneNumbers':[{'value':'" + number + "','type':'work'}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails", "phoneNumbers", "ims", "photos", "addresses", "entitlements"})
  @Tag("7643-4.1.2-11")
  @Tag("7643-7-5")
  void canonicalValuesAreSuggestions(String attribute) {
    String value = attribute.equals("addresses") ? "'country':'US'" : "'value':'https://a.example'";

    assertIsKept("'" + attribute + "':[{" + value + ",'type':'billing'}]");
  }

  @Test
  @Tag("7643-4.1.2-6")
  void addressesMayHaveSeveralLines() {
    assertIsKept(
        "'addresses':[{'formatted':'100 Universal City Plaza\\nHollywood, CA 91608 USA',"
            + "'streetAddress':'100 Universal City Plaza\\r\\n2nd floor'}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "roles|[{'value':'admin'},{'value':'Any words, any form','type':'own'}]",
        "entitlements|[{'value':'8c4b:/?','display':'Parking'}]"
      })
  @Tag("7643-4.1.2-15")
  void rolesAndEntitlementsHaveNoSyntax(String attribute, String values) {
    assertIsKept("'" + attribute + "':" + values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"roles", "entitlements"})
  @Tag("7643-4.1.2-15")
  void aRoleThatIsABareStringIsItsValue(String attribute) {
    String json = user(",'" + attribute + "':['admin']");

    ScimResponse refused = strict.post("/Users", json);
    ScimResponse repaired = server.post("/Users", json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(body(refused).getString("scimType")).isEqualTo("invalidValue");
    assertThat(body(repaired).getValues(attribute))
        .containsExactly(TestServer.json("{\"value\":\"admin\"}"));
  }

  @Test
  @Tag("7643-1.1-1")
  void quotesAreNoPartOfAValueUnlessTheyAreSent() {
    String plain = TestServer.id(server.post("/Users", user(",'title':'Guide'")));
    String quoted =
        TestServer.id(
            server.post("/Users", user(",'title':'\\'Guide\\''").replace("bjensen", "babs")));

    assertThat(body(server.get("/Users/" + quoted)).getString("title")).isEqualTo("\"Guide\"");
    assertThat(ids("title+eq+%22Guide%22")).containsExactly(plain);
    assertThat(ids("title+eq+%22%5C%22Guide%5C%22%22")).containsExactly(quoted);
  }

  @Test
  void aStoreMayKeepAnotherFormOfAValue() {
    TestServer lower = TestServer.over(new LowerCaseStore());
    String sent = user(",'emails':[{'value':'BJensen@EXAMPLE.com'}]");

    ScimResponse created = lower.post("/Users", sent);
    String path = "/Users/" + TestServer.id(created);

    for (ScimResponse response : List.of(created, lower.put(path, sent), lower.get(path))) {
      assertThat(body(response).getValues("emails"))
          .containsExactly(TestServer.json("{\"value\":\"bjensen@example.com\"}"));
    }
  }

  /** Sends members to servers of both profiles and expects to read them as they were sent. */
  private void assertIsKept(String members) {
    ScimObject sent = TestServer.json("{" + members.replace('\'', '"') + "}");
    for (TestServer any : List.of(strict, server)) {
      ScimResponse created = any.post("/Users", user("," + members));
      assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
      ScimObject read = body(any.get("/Users/" + TestServer.id(created)));
      sent.forEach((name, value) -> assertThat(read.get(name)).isEqualTo(value));
    }
  }

  private List<String> ids(String filter) {
    return body(server.get("/Users?filter=" + filter)).getValues("Resources").stream()
        .map(UserSchemaTest::id)
        .toList();
  }

  private static String id(ScimValue resource) {
    return String.valueOf(((ScimObject) resource).getString("id"));
  }

  /** Keeps e-mail addresses in lower case. */
  private static final class LowerCaseStore extends MinimalStore {

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return super.insert(context, key, lower(body));
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return super.replace(context, key, lower(body), expected);
    }

    private static Resource lower(Resource user) {
      String email = ((ScimObject) user.body().getValues("emails").get(0)).getString("value");
      ScimObject lower =
          ScimObject.builder().put("value", String.valueOf(email).toLowerCase(Locale.ROOT)).build();
      return user.withBody(user.body().with("emails", ScimArray.of(lower)));
    }
  }

  private static String user(String members) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]"
        + NAME
        + members.replace('\'', '"')
        + "}";
  }
}
