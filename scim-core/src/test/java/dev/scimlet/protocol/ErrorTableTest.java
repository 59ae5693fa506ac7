package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.12: each bad request gets its error")
class ErrorTableTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],";
  private static final int DEEP = 10_000;

  record Row(String name, ScimRequest request, int status, String scimType) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        // Malformed JSON
        row("cut off JSON", post("{\"userName\":"), 400, "invalidSyntax"),
        row("an array for a body", post("[]"), 400, "invalidSyntax"),
        row("no body", post(""), 400, "invalidSyntax"),
        row("text after the object", post(USER + "\"userName\":\"a\"} x"), 400, "invalidSyntax"),
        row(
            "a member twice",
            post(USER + "\"userName\":\"a\",\"userName\":\"b\"}"),
            400,
            "invalidSyntax"),
        row(
            "a member twice in another case",
            post(USER + "\"userName\":\"a\",\"USERNAME\":\"b\"}"),
            400,
            "invalidSyntax"),
        row("10,000 arrays", post("[".repeat(DEEP) + "]".repeat(DEEP)), 400, "invalidSyntax"),
        row(
            "10,000 objects",
            post("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)),
            400,
            "invalidSyntax"),
        row("10,000 arrays never closed", post("[".repeat(DEEP)), 400, "invalidSyntax"),
        row("U+0000 in a string", post(USER + "\"userName\":\"a\\u0000\"}"), 400, "invalidValue"),
        row("half a surrogate pair", post(USER + "\"userName\":\"\\ud800\"}"), 400, "invalidValue"),
        row(
            "a gigantic number",
            post(USER + "\"userName\":\"a\",\"x\":1e1000000000}"),
            400,
            "invalidSyntax"),
        row(
            "oversized body",
            post(USER + "\"userName\":\"" + "a".repeat(5 << 20) + "\"}"),
            413,
            ""),
        // Wrong and missing values
        row("no userName", post(USER + "\"displayName\":\"a\"}"), 400, "invalidValue"),
        row("an object for a string", post(USER + "\"userName\":{\"a\":1}}"), 400, "invalidValue"),
        row("a boolean for a string", post(USER + "\"userName\":true}"), 400, "invalidValue"),
        row(
            "a word for a boolean",
            post(USER + "\"userName\":\"a\",\"active\":\"maybe\"}"),
            400,
            "invalidValue"),
        row(
            "a string for name",
            post(USER + "\"userName\":\"a\",\"name\":\"b\"}"),
            400,
            "invalidValue"),
        row(
            "bad base64",
            post(USER + "\"userName\":\"a\",\"x509Certificates\":[{\"value\":\"*\"}]}"),
            400,
            "invalidValue"),
        row(
            "an unknown member",
            ScimRequest.of("POST", "/Groups")
                .withBody(
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"g\",\"members\":[{\"value\":\"nobody\"}]}"),
            400,
            "invalidValue"),
        row(
            "a member without value",
            ScimRequest.of("POST", "/Groups")
                .withBody(
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"g\",\"members\":[{\"type\":\"User\"}]}"),
            400,
            "invalidValue"),
        row("a taken userName", post(USER + "\"userName\":\"TAKEN\"}"), 409, "uniqueness"),
        // Ids, endpoints and methods
        row("an unknown id", ScimRequest.of("GET", "/Users/nobody"), 404, ""),
        row("an id that can be none", ScimRequest.of("GET", "/Users/a%20b"), 404, ""),
        row(
            "an unknown id in PUT",
            ScimRequest.of("PUT", "/Users/nobody").withBody(USER + "\"userName\":\"a\"}"),
            404,
            ""),
        row(
            "an unknown id in PATCH",
            patch("/Users/nobody", "{\"op\":\"remove\",\"path\":\"title\"}"),
            404,
            ""),
        row(
            "an unknown group in PATCH",
            patch("/Groups/nobody", "{\"op\":\"remove\",\"path\":\"members\"}"),
            404,
            ""),
        row("an unknown id in DELETE", ScimRequest.of("DELETE", "/Users/nobody"), 404, ""),
        row("an unknown endpoint", ScimRequest.of("GET", "/Cars"), 404, ""),
        row("a path that is too long", ScimRequest.of("GET", "/Users/a/b"), 404, ""),
        row("an encoded slash", ScimRequest.of("GET", "/Users/..%2fadmin"), 400, "invalidSyntax"),
        row("an encoded zero", ScimRequest.of("GET", "/Users/%00"), 400, "invalidSyntax"),
        row("a dot segment", ScimRequest.of("GET", "/Users/../Groups"), 400, "invalidSyntax"),
        row("a path parameter", ScimRequest.of("GET", "/Users;x=1"), 400, "invalidSyntax"),
        row("bad percent-encoding", ScimRequest.of("GET", "/Users/%zz"), 400, "invalidSyntax"),
        row("overlong UTF-8", ScimRequest.of("GET", "/Users/%c0%80"), 400, "invalidSyntax"),
        row("an unknown schema", ScimRequest.of("GET", "/Schemas/urn:none"), 404, ""),
        row("an unknown resource type", ScimRequest.of("GET", "/ResourceTypes/Car"), 404, ""),
        row("DELETE of all users", ScimRequest.of("DELETE", "/Users"), 405, ""),
        row("POST to a user", ScimRequest.of("POST", "/Users/1").withBody("{}"), 405, ""),
        row("PATCH of the configuration", patch("/ServiceProviderConfig", ""), 405, ""),
        row("an invented method", ScimRequest.of("BREW", "/Users"), 405, ""),
        row("bulk by GET", ScimRequest.of("GET", "/Bulk"), 405, ""),
        row(
            "bulk without operations",
            ScimRequest.of("POST", "/Bulk").withBody("{}"),
            400,
            "invalidSyntax"),
        row("me", ScimRequest.of("GET", "/Me"), 501, ""),
        row("search by GET", ScimRequest.of("GET", "/Users/.search"), 405, ""),
        row("POST to the base", ScimRequest.of("POST", "/").withBody("{}"), 405, ""),
        row(
            "a search message with a number as text",
            ScimRequest.of("POST", "/.search").withBody("{\"count\":\"1\"}"),
            400,
            "invalidSyntax"),
        row(
            "a search message with a number as filter",
            ScimRequest.of("POST", "/.search").withBody("{\"filter\":1}"),
            400,
            "invalidSyntax"),
        row("an unknown sortBy", ScimRequest.of("GET", "/Users?sortBy=age"), 400, "invalidValue"),
        row(
            "an unknown sortOrder",
            ScimRequest.of("GET", "/Users?sortBy=title&sortOrder=up"),
            400,
            "invalidValue"),
        row(
            "sorting by a secret",
            ScimRequest.of("GET", "/Users?sortBy=password"),
            400,
            "invalidValue"),
        row("a forged cursor", ScimRequest.of("GET", "/Users?cursor=abc"), 400, "invalidCursor"),
        row(
            "a cursor and a position",
            ScimRequest.of("GET", "/Users?cursor&startIndex=1"),
            400,
            "invalidValue"),
        row(
            "a page size that is none",
            ScimRequest.of("GET", "/Users?cursor&count=x"),
            400,
            "invalidCount"),
        row("a filter on schemas", ScimRequest.of("GET", "/Schemas?filter=id%20pr"), 403, ""),
        // Media types
        row(
            "XML",
            ScimRequest.of("POST", "/Users")
                .withHeader("Content-Type", "text/xml")
                .withBody("<a/>"),
            415,
            ""),
        row(
            "UTF-16",
            ScimRequest.of("POST", "/Users")
                .withHeader("Content-Type", "application/json; charset=utf-16")
                .withBody("{}"),
            415,
            ""),
        row(
            "only XML is accepted",
            ScimRequest.of("GET", "/Users").withHeader("Accept", "text/xml"),
            406,
            ""),
        // Filters and parameters
        row("an empty filter", filter(""), 400, "invalidFilter"),
        row("half a filter", filter("userName eq"), 400, "invalidFilter"),
        row("an unknown attribute", filter("shoeSize eq \"9\""), 400, "invalidFilter"),
        row("a bare word", filter("userName eq bjensen"), 400, "invalidFilter"),
        row("an order on a boolean", filter("active gt true"), 400, "invalidFilter"),
        row("a filter on passwords", filter("password sw \"a\""), 400, "invalidFilter"),
        row(
            "10,000 parentheses",
            filter("(".repeat(DEEP) + "title pr" + ")".repeat(DEEP)),
            400,
            "invalidFilter"),
        row("10,000 parentheses never closed", filter("(".repeat(DEEP)), 400, "invalidFilter"),
        row(
            "1,000 times not",
            filter("not (".repeat(1000) + "title pr" + ")".repeat(1000)),
            400,
            "invalidFilter"),
        row("1,000 terms", filter("title pr" + " or title pr".repeat(999)), 400, "invalidFilter"),
        row(
            "a filter twice",
            ScimRequest.of("GET", "/Users?filter=title%20pr&filter=title%20pr"),
            400,
            "invalidSyntax"),
        row(
            "a count that is no number",
            ScimRequest.of("GET", "/Users?count=many"),
            400,
            "invalidValue"),
        row(
            "100 attributes",
            ScimRequest.of("GET", "/Users?attributes=title" + ",title".repeat(99)),
            400,
            "invalidValue"),
        // PATCH
        row(
            "no operations member",
            ScimRequest.of("PATCH", "/Users/taken")
                .withBody("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}"),
            400,
            "invalidSyntax"),
        row("an operation that is a word", patch("/Users/{id}", "\"add\""), 400, "invalidSyntax"),
        row(
            "an unknown op",
            patch("/Users/{id}", "{\"op\":\"move\",\"path\":\"title\"}"),
            400,
            "invalidSyntax"),
        row(
            "an unknown path",
            patch("/Users/{id}", "{\"op\":\"add\",\"path\":\"shoeSize\",\"value\":9}"),
            400,
            "invalidPath"),
        row(
            "a malformed path",
            patch("/Users/{id}", "{\"op\":\"remove\",\"path\":\"emails[\"}"),
            400,
            "invalidPath"),
        row(
            "a deep path",
            patch("/Users/{id}", "{\"op\":\"remove\",\"path\":\"emails[" + "(".repeat(900) + "\"}"),
            400,
            "invalidFilter"),
        row(
            "a bad filter in a path",
            patch("/Users/{id}", "{\"op\":\"remove\",\"path\":\"emails[type eq work]\"}"),
            400,
            "invalidFilter"),
        row(
            "a read-only path",
            patch("/Users/{id}", "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"),
            400,
            "mutability"),
        row(
            "groups are read-only",
            patch(
                "/Users/{id}",
                "{\"op\":\"add\",\"path\":\"groups\",\"value\":[{\"value\":\"x\"}]}"),
            400,
            "mutability"),
        row("removal without path", patch("/Users/{id}", "{\"op\":\"remove\"}"), 400, "noTarget"),
        row(
            "removal of userName",
            patch("/Users/{id}", "{\"op\":\"remove\",\"path\":\"userName\"}"),
            400,
            "mutability"),
        row(
            "a wrong type",
            patch("/Users/{id}", "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"maybe\"}"),
            400,
            "invalidValue"),
        row(
            "1,001 operations",
            patch(
                "/Users/{id}",
                "{\"op\":\"remove\",\"path\":\"title\"}"
                    + ",{\"op\":\"remove\",\"path\":\"title\"}".repeat(1000)),
            413,
            ""),
        row(
            "a stale version",
            patch("/Users/{id}", "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}")
                .withHeader("If-Match", "W/\"stale\""),
            412,
            ""),
        // Credentials
        row("no token", ScimRequest.of("GET", "/Users").withHeader("Authorization", ""), 401, ""),
        row(
            "a wrong token",
            ScimRequest.of("GET", "/Users").withHeader("Authorization", "Bearer wrong"),
            401,
            ""),
        row(
            "an empty token",
            ScimRequest.of("GET", "/Users").withHeader("Authorization", "Bearer "),
            401,
            ""),
        row(
            "another scheme",
            ScimRequest.of("GET", "/Users")
                .withHeader("Authorization", "Basic " + TestServer.TOKEN),
            401,
            ""),
        row(
            "no token on an unknown endpoint",
            ScimRequest.of("GET", "/Cars").withHeader("Authorization", ""),
            401,
            ""),
        row(
            "no token on a malformed path",
            ScimRequest.of("GET", "/%zz").withHeader("Authorization", ""),
            401,
            ""));
  }

  static Stream<Arguments> rowsInBothProfiles() {
    return Stream.concat(
        rows().map(row -> Arguments.of(row, Named.of("strict", TestServer.strict()))),
        rows().map(row -> Arguments.of(row, Named.of("tolerant", TestServer.tolerant()))));
  }

  @ParameterizedTest
  @MethodSource("rowsInBothProfiles")
  @Tag("7644-3.2-3")
  @Tag("7644-3.2-4")
  @Tag("7644-3.3-8")
  @Tag("7644-3.3-9")
  @Tag("7644-3.3-10")
  @Tag("7644-3.3-11")
  @Tag("7644-3.4.1-2")
  @Tag("7644-3.4.2.2-4")
  @Tag("7644-3.4.2.2-10")
  @Tag("7644-3.4.2.2-25")
  @Tag("7644-3.4.2.4-8")
  @Tag("7644-3.5.2-3")
  @Tag("7644-3.5.2-4")
  @Tag("7644-3.5.2-7")
  @Tag("7644-3.5.2-8")
  @Tag("7644-3.5.2-16")
  @Tag("7644-3.5.2-19")
  @Tag("7644-3.5.2-20")
  @Tag("7644-3.5.2.2-1")
  @Tag("7644-3.5.2.2-7")
  @Tag("7644-3.12-1")
  @Tag("7644-3.12-2")
  @Tag("7644-3.12-3")
  @Tag("7644-3.12-8")
  void isAnswered(Row row, TestServer server) {
    String id = server.user("taken");
    ScimRequest sent = row.request();
    ScimRequest request =
        new ScimRequest(
            sent.method(),
            sent.basePath(),
            sent.path().replace("{id}", id),
            sent.query(),
            sent.headers(),
            sent.body());

    ScimResponse response = server.send(request);

    assertThat(response.status()).as(() -> response.toString()).isEqualTo(row.status());
    assertThat(body(response).getString("status")).isEqualTo(Integer.toString(row.status()));
    assertThat(body(response).getString("scimType"))
        .isEqualTo(row.scimType().isEmpty() ? null : row.scimType());
    assertThat(body(response).getString("detail")).isNotBlank();
    assertThat(body(response).getValues("schemas").toString())
        .contains("urn:ietf:params:scim:api:messages:2.0:Error");
    assertThat(response.headers()).containsEntry("Content-Type", "application/scim+json");
  }

  private static Row row(String name, ScimRequest request, int status, String scimType) {
    return new Row(name, request, status, scimType);
  }

  private static ScimRequest post(String json) {
    return ScimRequest.of("POST", "/Users").withBody(json);
  }

  private static ScimRequest filter(String filter) {
    return ScimRequest.of("GET", "/Users?filter=" + filter.replace(' ', '+'));
  }

  private static ScimRequest patch(String target, String operations) {
    return ScimRequest.of("PATCH", target)
        .withBody(
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + operations
                + "]}");
  }
}
