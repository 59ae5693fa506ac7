package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.Repair;
import dev.scimlet.filter.FilterRepair;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.resource.ResourceRepair;
import dev.scimlet.value.ValueRepair;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One request for each repair that needs it and nothing else. With the repair it succeeds and the
 * event names it; without it, in an otherwise tolerant profile, it is refused or means what the RFC
 * says. The Q numbers are those of the project's catalogue of client behaviour.
 */
@DisplayName("Client profiles: every repair, on and off")
class RequestRepairTest {

  private static final String CORE = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final int REFUSED = 400;

  record Row(Repair repair, String why, Function<TestServer, ScimResponse> request, int without) {

    @Override
    public String toString() {
      return repair + " (" + why + ")";
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        patch(RequestRepair.OPERATION_CASE, "Q1", "{'op':'Replace','path':'title','value':'x'}"),
        patch(
            ValueRepair.STRING_FOR_BOOLEAN,
            "Q2",
            "{'op':'replace','path':'active','value':'False'}"),
        patch(
            ValueRepair.STRING_FOR_COMPLEX,
            "Q8",
            "{'op':'add','path':'" + ENTERPRISE + ":manager','value':'1'}"),
        patch(
            ValueRepair.ARRAY_FOR_SINGLE_VALUE,
            "Q8",
            "{'op':'add','path':'" + ENTERPRISE + ":manager','value':[{'value':'1'}]}"),
        patch(
            NameRepair.BARE_EXTENSION_ATTRIBUTE,
            "Q8",
            "{'op':'add','path':'manager','value':{'value':'1'}}"),
        patch(
            NameRepair.DOT_AFTER_SCHEMA,
            "Q8",
            "{'op':'add','path':'" + ENTERPRISE + ".department','value':'x'}"),
        patch(
            ValueRepair.DOTTED_KEY, "Q10", "{'op':'replace','value':{'name.givenName':'x'}}", 200),
        patch(
            PatchRepair.CREATE_MISSING_VALUE,
            "Q5",
            "{'op':'add','path':'phoneNumbers[type eq \\\"work\\\"].value','value':'1'}"),
        patch(
            PatchRepair.REMOVE_IGNORES_VALUE, "Q7", "{'op':'remove','path':'active','value':'T'}"),
        patch(
            PatchRepair.REMOVE_WITHOUT_TARGET,
            "Q3",
            "{'op':'remove','path':'emails[type eq \\\"work\\\"]'}"),
        patch(
            FilterRepair.STRING_FOR_BOOLEAN,
            "Q14",
            "{'op':'remove','path':'roles[primary eq \\\"True\\\"]'}"),
        patch(
            ValueRepair.VALUE_OBJECT_FOR_SIMPLE,
            "Q30",
            "{'op':'replace','path':'displayName','value':{'value':'x'}}"),
        patch(
            ValueRepair.NUMBER_FOR_STRING,
            "templates",
            "{'op':'replace','path':'title','value':7}"),
        patch(
            ValueRepair.UNKNOWN_ATTRIBUTE,
            "Q17",
            "{'op':'add','path':'name','value':{'givenName':'x','shoe':'y'}}"),
        patch(
            ValueRepair.READ_ONLY_IN_VALUE,
            "Okta",
            "{'op':'replace','value':{'id':'x','title':'y'}}"),
        patch(
            ValueRepair.SINGLE_VALUE_FOR_ARRAY,
            "OneLogin",
            "{'op':'replace','path':'emails','value':{'value':'a@b'}}"),
        patch(
            ValueRepair.SEVERAL_PRIMARIES,
            "Ping",
            "{'op':'add','path':'emails','value':[{'value':'a','primary':true},{'value':'b','primary':true}]}"),
        patch(
            ValueRepair.UNESCAPED_REFERENCE,
            "templates",
            "{'op':'replace','path':'profileUrl','value':'https://example.com/a b'}"),
        new Row(
            ValueRepair.DISALLOWED_CHARACTERS,
            "templates",
            server ->
                send(server, "PUT", "{" + CORE + ",'userName':'Barbara Jensen','active':true}"),
            REFUSED),
        patch(PatchRepair.EMPTY_PATH, "option", "{'op':'replace','path':'','value':{'title':'x'}}"),
        patch(PatchRepair.NO_OPERATIONS, "Q23", ""),
        new Row(
            RequestRepair.MESSAGE_MEMBER_CASE,
            "generic",
            server ->
                send(
                    server,
                    "PATCH",
                    "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'operations':[{'op':'remove','path':'title'}]}"),
            REFUSED),
        new Row(
            RequestRepair.TEXT_FOR_ATTRIBUTES,
            "generic",
            server ->
                server.post(
                    "/Users/.search",
                    json(
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],'attributes':'id'}")),
            REFUSED),
        new Row(
            RequestRepair.MESSAGE_SCHEMA,
            "Lucid",
            server ->
                send(
                    server,
                    "PATCH",
                    "{" + CORE + ",'Operations':[{'op':'remove','path':'title'}]}"),
            REFUSED),
        new Row(
            ResourceRepair.MISSING_SCHEMAS,
            "OneLogin",
            server -> send(server, "PUT", "{'userName':'bjensen'}"),
            REFUSED),
        new Row(
            ResourceRepair.UNKNOWN_SCHEMA_URI,
            "Q18",
            server ->
                send(
                    server,
                    "PUT",
                    "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:x'],'userName':'bjensen'}"),
            REFUSED),
        new Row(
            ResourceRepair.UNLISTED_EXTENSION,
            "Q21",
            server ->
                send(
                    server,
                    "PUT",
                    "{" + CORE + ",'userName':'bjensen','" + ENTERPRISE + "':{'department':'x'}}"),
            REFUSED),
        get(
            FilterRepair.VALUE_PATH_WITH_SUB_ATTRIBUTE,
            "Q16",
            "filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22x%22"),
        get(FilterRepair.BARE_WORD, "option", "filter=userName+eq+bjensen"),
        get(FilterRepair.LITERAL_CASE, "option", "filter=active+eq+TRUE"),
        get(FilterRepair.SPACE_BEFORE_BRACKET, "option", "filter=emails+%5Btype+eq+%22work%22%5D"),
        get(
            FilterRepair.PARENT_PREFIX_IN_VALUE_PATH,
            "option",
            "filter=emails%5Bemails.type+eq+%22work%22%5D"),
        get(FilterRepair.SUBSTRING_OF_DATE, "option", "filter=meta.created+sw+%222011%22"),
        get(NameRepair.BARE_EXTENSION_ATTRIBUTE, "Q8", "sortBy=department"),
        // Without these the request means something else instead of being refused.
        new Row(
            RequestRepair.PARAMETER_CASE, "Q31", server -> server.get("/Users?startindex=0"), 200),
        new Row(
            RequestRepair.VALUE_PATH_IN_ATTRIBUTES,
            "Entra",
            server -> server.get("/Users?attributes=emails%5Btype+eq+%22work%22%5D"),
            200),
        new Row(
            NameRepair.BARE_EXTENSION_ATTRIBUTE,
            "Q8",
            server -> server.get("/Users?attributes=manager"),
            200),
        new Row(
            NameRepair.DOT_AFTER_SCHEMA,
            "Q8",
            server -> server.get("/Users?excludedAttributes=" + ENTERPRISE + ".manager"),
            200),
        get(
            RequestRepair.ATTRIBUTES_AND_EXCLUDED_ATTRIBUTES,
            "option",
            "attributes=emails&excludedAttributes=emails.type"),
        new Row(
            RequestRepair.BYTE_ORDER_MARK,
            "editors",
            server -> send(server, "PUT", "\ufeff{" + CORE + ",'userName':'bjensen'}"),
            REFUSED),
        new Row(
            RequestRepair.ACTIVE_WHEN_ABSENT,
            "OneLogin",
            server -> server.post("/Users", json("{" + CORE + ",'userName':'new'}")),
            201),
        new Row(
            RequestRepair.JSON_IN_ROLE_VALUE,
            "Q13",
            server ->
                server.post(
                    "/Users",
                    "{"
                        + CORE
                        + ",\"userName\":\"new\",\"active\":true,\"roles\":[{\"value\":\"{\\\"value\\\":\\\"Admin\\\"}\"}]}"),
            201),
        new Row(
            RequestRepair.CONTRADICTING_REFERENCE,
            "own",
            server -> {
              String value = server.user("adele");
              return onGroup(
                  server,
                  "{'op':'add','path':'members','value':[{'value':'"
                      + value
                      + "','$ref':'../Users/other'}]}");
            },
            REFUSED),
        new Row(
            RequestRepair.UNKNOWN_MEMBER,
            "option",
            server ->
                server.post(
                    "/Groups",
                    json(
                        "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'g','members':[{'value':'x'}]}")),
            REFUSED),
        new Row(
            PatchRepair.REMOVE_LISTED_VALUES,
            "Q3",
            server -> onGroup(server, "{'op':'remove','path':'members','value':[{'value':'x'}]}"),
            204),
        patch(
            ValueRepair.TEXT_FOR_COUNTRY,
            "RFC 7643 erratum 5990",
            "{'op':'add','path':'addresses','value':[{'country':'USA'}]}"),
        patch(
            ValueRepair.BYTES_FOR_CERTIFICATE,
            "own",
            "{'op':'add','path':'x509Certificates','value':[{'value':'aGVsbG8='}]}"),
        patch(
            ValueRepair.EMPTY_STRING_UNASSIGNS,
            "Q22",
            "{'op':'replace','path':'title','value':''}",
            200));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Tag("7644-3.5.2-22")
  @Tag("7644-3.5.2.1-9")
  @Tag("7644-3.5.2.2-8")
  @Tag("7644-3.10-2")
  void isReportedWhenItIsNeeded(Row row) {
    TestServer server = with(ClientProfile.tolerant().toBuilder().with(row.repair()).build());

    ScimResponse response = row.request().apply(server);

    assertThat(response.status()).as(() -> response.toString()).isBetween(200, 204);
    assertThat(server.lastEvent().repairs()).extracting(FiredRepair::repair).contains(row.repair());
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Tag("7644-3.5.2-22")
  @Tag("7644-3.5.2.1-9")
  @Tag("7644-3.10-2")
  void doesNothingWhenItIsOff(Row row) {
    TestServer server = with(ClientProfile.tolerant().toBuilder().without(row.repair()).build());

    ScimResponse response = row.request().apply(server);

    assertThat(response.status()).as(() -> response.toString()).isEqualTo(row.without());
    assertThat(server.lastEvent().repairs())
        .extracting(FiredRepair::repair)
        .doesNotContain(row.repair());
  }

  @Test
  void everyRepairIsTested() {
    Set<Repair> tested = rows().map(Row::repair).collect(Collectors.toSet());
    Set<Repair> untested = new HashSet<>();
    Stream.of(
            RequestRepair.values(),
            ResourceRepair.values(),
            NameRepair.values(),
            PatchRepair.values(),
            FilterRepair.values(),
            ValueRepair.values())
        .<Repair>flatMap(Stream::of)
        .filter(repair -> !tested.contains(repair))
        .forEach(untested::add);

    // These need a schema of their own: the tests of the Lucid extension and of values have them.
    assertThat(untested)
        .containsExactlyInAnyOrder(
            ValueRepair.BOOLEAN_FOR_STRING,
            ValueRepair.STRING_FOR_NUMBER,
            ValueRepair.FRACTION_FOR_INTEGER,
            FilterRepair.BOOLEAN_FOR_STRING);
  }

  @Test
  void strictAllowsNothing() {
    assertThat(ClientProfile.strict().repairs()).isEmpty();
    assertThat(ClientProfile.strict().filters().repairs()).isEmpty();
    assertThat(ClientProfile.strict().patch().repairs()).isEmpty();
  }

  @Test
  void presetsStartFromTheDefault() {
    assertThat(ClientProfile.entra().repairs()).isEqualTo(ClientProfile.tolerant().repairs());
    assertThat(ClientProfile.okta().name()).isEqualTo("okta");
    assertThat(ClientProfile.unquotedFilters().allows(FilterRepair.BARE_WORD)).isTrue();
    assertThat(ClientProfile.tolerant().allows(FilterRepair.BARE_WORD)).isFalse();
  }

  private static TestServer with(ClientProfile profile) {
    return TestServer.with(builder -> builder.clientProfile(profile));
  }

  private static Row patch(Repair repair, String why, String operation) {
    return patch(repair, why, operation, REFUSED);
  }

  private static Row patch(Repair repair, String why, String operation, int without) {
    return new Row(
        repair,
        why,
        server -> server.patch("/Users/" + server.user("bjensen"), json(operation)),
        without);
  }

  private static Row get(Repair repair, String why, String query) {
    return new Row(repair, why, server -> server.get("/Users?" + query), REFUSED);
  }

  private static ScimResponse send(TestServer server, String method, String json) {
    return server.send(
        ScimRequest.of(method, "/Users/" + server.user("bjensen")).withBody(json(json)));
  }

  private static ScimResponse onGroup(TestServer server, String operation) {
    return server.patch("/Groups/" + server.group("g"), json(operation));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
