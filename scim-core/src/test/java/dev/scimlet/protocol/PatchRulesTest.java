package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.5.2: what a PATCH does to a resource and answers")
class PatchRulesTest {

  private static final String BOTH = "dev.scimlet.protocol.Profiles#both";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String TITLE = "{'op':'add','path':'title','value':'Guide'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[%s]}     | 200 | 200
          {'schemas':['URN:IETF:params:scim:api:messages:2.0:patchop'],'Operations':[%s]}     | 200 | 200
          {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'Operations':[%s]}        | 400 | 200
          {'Operations':[%s]}                                                                 | 400 | 200
          {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'operations':[%s]}     | 400 | 200
          {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[]}       | 400 | 200
          {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':{}}       | 400 | 400
          {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':null}     | 400 | 400
          {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']}                       | 400 | 400
          {}                                                                                  | 400 | 400
          """)
  @Tag("7644-3.5.2-2")
  @Tag("7644-3.5.2-3")
  void theMessageHasItsSchemaAndOperations(String message, int strict, int tolerant) {
    String json = json(message.formatted(TITLE));

    assertAnswer(TestServer.strict(), json, strict);
    assertAnswer(TestServer.tolerant(), json, tolerant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'op':'add','path':'title','value':'x'}     | 200 | 200
          {'op':'Add','path':'title','value':'x'}     | 400 | 200
          {'op':'REPLACE','path':'title','value':'x'} | 400 | 200
          {'op':'move','path':'title','value':'x'}    | 400 | 400
          {'op':['add'],'path':'title','value':'x'}   | 400 | 400
          {'op':null,'path':'title','value':'x'}      | 400 | 400
          {'path':'title','value':'x'}                | 400 | 400
          {'op':'add','path':7,'value':'x'}           | 400 | 400
          """)
  @Tag("7644-3.5.2-4")
  void anOperationIsAddRemoveOrReplace(String operation, int strict, int tolerant) {
    String json =
        json(
            "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                + operation
                + "]}");

    assertAnswer(TestServer.strict(), json, strict);
    assertAnswer(TestServer.tolerant(), json, tolerant);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5-2")
  @Tag("7644-3.5.2-17")
  void aUserIsAnsweredAsItIsNow(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    ScimResponse patched = patch(server, path, TITLE);

    assertThat(patched.status()).isEqualTo(200);
    assertThat(body(patched).getString("title")).isEqualTo("Guide");
    assertThat(server.get(path)).isEqualTo(patched);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-18")
  void whoNamesAttributesIsAnsweredWithThem(TestServer server) {
    String user = "/Users/" + server.user("bjensen");
    String group = "/Groups/" + server.group("Sales");
    ScimResponse ofUser = patch(server, user + "?attributes=title", TITLE);
    ScimResponse ofGroup =
        patch(
            server,
            group + "?attributes=displayName",
            "{'op':'replace','path':'displayName','value':'Tours'}");

    assertThat(ofUser.status()).isEqualTo(200);
    assertThat(body(ofUser).names()).containsExactlyInAnyOrder("schemas", "id", "title");
    assertThat(ofGroup.status()).isEqualTo(200);
    assertThat(body(ofGroup).names()).containsExactlyInAnyOrder("schemas", "id", "displayName");
    assertThat(body(ofGroup).getString("displayName")).isEqualTo("Tours");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-15")
  @Tag("7644-3.5.2-16")
  void oneOperationThatFailsLeavesTheUserAsItWas(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    patch(server, path, TITLE);
    ScimResponse before = server.get(path);
    ScimResponse failed =
        patch(
            server,
            path,
            "{'op':'replace','path':'title','value':'Other'},{'op':'remove','path':'active'},"
                + "{'op':'remove','path':'userName'}");

    assertThat(failed.status()).isEqualTo(400);
    assertThat(body(failed).getString("scimType")).isEqualTo("mutability");
    assertThat(server.get(path)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-15")
  void oneOperationThatFailsLeavesMembersAsTheyWere(TestServer server) {
    String user = server.user("bjensen");
    String path = "/Groups/" + server.group("Sales", user);
    ScimResponse before = server.get(path);

    assertThat(
            patch(
                    server,
                    path,
                    "{'op':'remove','path':'members'},{'op':'replace','path':'displayName',"
                        + "'value':'Tours'},{'op':'remove','path':'displayName'}")
                .status())
        .isEqualTo(400);
    assertThat(server.get(path)).isEqualTo(before);
  }

  static Stream<Named<ClientProfile>> profiles() {
    return Stream.of(
        Named.of("strict", ClientProfile.strict()), Named.of("tolerant", ClientProfile.tolerant()));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  @Tag("7644-3.5.2.1-6")
  @Tag("7644-3.5.2.1-7")
  @Tag("7644-3.5.2.2-6")
  void whatChangesNothingKeepsVersionAndTime(ClientProfile profile) {
    AtomicLong seconds = new AtomicLong();
    InstantSource source = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
    TestServer server =
        TestServer.with(
            builder -> builder.clientProfile(profile).clock(source.withZone(ZoneOffset.UTC)));
    String user = server.user("bjensen");
    String userPath = "/Users/" + user;
    String groupPath = "/Groups/" + server.group("Sales", user);
    patch(server, userPath, "{'op':'add','path':'emails','value':[{'value':'b@x'}]}");
    ScimResponse userBefore = server.get(userPath);
    ScimResponse groupBefore = server.get(groupPath);
    List<String> ofUser =
        List.of(
            "{'op':'add','path':'emails','value':[{'value':'b@x'}]}",
            "{'op':'replace','path':'userName','value':'bjensen'}",
            "{'op':'remove','path':'title'}");
    List<String> ofGroup =
        List.of(
            "{'op':'add','path':'members','value':[{'value':'" + user + "'}]}",
            "{'op':'remove','path':'members[value eq \\\"nobody\\\"]'}");

    ofUser.forEach(same -> assertThat(patch(server, userPath, same)).isEqualTo(userBefore));
    ofGroup.forEach(same -> assertThat(patch(server, groupPath, same).status()).isEqualTo(204));
    assertThat(server.get(userPath)).isEqualTo(userBefore);
    assertThat(server.get(groupPath)).isEqualTo(groupBefore);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-10")
  void anExtensionCanBeDeclaredAndFilledInOneRequest(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    ScimResponse patched =
        patch(
            server,
            path,
            "{'op':'add','path':'schemas','value':['"
                + ENTERPRISE
                + "']},{'op':'add','path':'"
                + ENTERPRISE
                + ":department','value':'Tours'}");

    assertThat(patched.status()).isEqualTo(200);
    assertThat(schemas(patched)).contains(ENTERPRISE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'add','path':'%s:department','value':'Tours'}",
        "{'op':'replace','path':'%s:department','value':'Tours'}",
        "{'op':'add','path':'%s','value':{'department':'Tours'}}",
        "{'op':'add','value':{'%s':{'department':'Tours'}}}"
      })
  @Tag("7644-3.5.2-11")
  @Tag("7644-3.5.2-12")
  void schemasFollowWhatThereIs(String addition) {
    for (TestServer server : List.of(TestServer.strict(), TestServer.tolerant())) {
      String path = "/Users/" + server.user("bjensen");
      ScimResponse added = patch(server, path, addition.formatted(ENTERPRISE));
      ScimResponse removed =
          patch(server, path, "{'op':'remove','path':'" + ENTERPRISE + ":department'}");

      assertThat(schemas(added)).contains(ENTERPRISE);
      assertThat(body(added).getObject(ENTERPRISE))
          .isEqualTo(TestServer.json("{\"department\":\"Tours\"}"));
      assertThat(schemas(removed)).doesNotContain(ENTERPRISE);
      assertThat(body(removed).contains(ENTERPRISE)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-14")
  void aNewPrimaryValueDemotesTheOldOne(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    patch(server, path, "{'op':'add','path':'emails','value':[{'value':'a@x','primary':true}]}");
    ScimObject user =
        body(
            patch(
                server,
                path,
                "{'op':'add','path':'emails','value':[{'value':'b@x','primary':true}]}"));

    assertThat(user.getValues("emails"))
        .containsExactly(
            TestServer.json("{\"value\":\"a@x\",\"primary\":false}"),
            TestServer.json("{\"value\":\"b@x\",\"primary\":true}"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-7")
  @Tag("7644-3.5.2-8")
  @Tag("7644-3.5.2-9")
  void whatMayNotChangeDoesNot(TestServer server) {
    String path =
        "/Devices/"
            + TestServer.id(server.post("/Devices", Devices.json("\"serialNumber\":\"A\"")));
    String vendor = "{'op':'add','path':'vendor','value':'%s'}";

    assertThat(patch(server, path, vendor.formatted("Acme")).status()).isEqualTo(200);
    assertRefused(patch(server, path, vendor.formatted("Other")), "mutability");
    assertRefused(patch(server, path, "{'op':'remove','path':'vendor'}"), "mutability");
    assertRefused(patch(server, path, "{'op':'replace','path':'id','value':'x'}"), "mutability");
    assertRefused(
        patch(
            server, path, "{'op':'replace','path':'meta.created','value':'2001-01-01T00:00:00Z'}"),
        "mutability");
    assertRefused(patch(server, path, "{'op':'add','path':'port','value':'x'}"), "invalidValue");
    assertThat(body(server.get(path)).getString("vendor")).isEqualTo("Acme");
  }

  private static void assertAnswer(TestServer server, String message, int status) {
    String path = "/Users/" + server.user("bjensen");
    ScimResponse response = server.send(ScimRequest.of("PATCH", path).withBody(message));

    assertThat(response.status()).as(message).isEqualTo(status);
    if (status == 400) {
      assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
      assertThat(body(server.get(path)).contains("title")).isFalse();
    }
  }

  private static void assertRefused(ScimResponse response, String scimType) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo(scimType);
  }

  private static ScimResponse patch(TestServer server, String target, String operations) {
    return server.patch(target, json(operations));
  }

  private static List<String> schemas(ScimResponse response) {
    return body(response).getValues("schemas").stream()
        .map(schema -> ((ScimString) schema).value())
        .toList();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
