package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchOperation.Kind;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.protocol.Explanation.Step;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ValueRepair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.5: a PATCH or PUT is explained without being done")
class ExplainTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\"";
  private static final Principal ENTRA = Principal.of("default", "entra");

  private final List<ChangeEvent> told = new ArrayList<>();
  private final TestServer server =
      server(InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP));

  static Stream<ResourceStore> stores() {
    return Stream.of(
        InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP), new MinimalStore());
  }

  @Test
  @DisplayName("A change as Entra writes it, line by line")
  void theChangeOfTheReadme() {
    String user = "/Users/" + server.user("adele");

    Explanation explanation =
        explain(
            user,
            "{\"op\":\"Replace\",\"path\":\"name.givenName\",\"value\":\"Adele\"},"
                + "{\"op\":\"Add\",\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\","
                + "\"value\":\"55555555555\"},"
                + "{\"op\":\"Add\",\"path\":\""
                + ENTERPRISE
                + ":manager\",\"value\":\"26118915\"}");

    assertThat(explanation.lines())
        .containsExactly(
            "answer 200",
            "operation 1: replace name.givenName = \"Adele\"",
            "operation 2: add phoneNumbers[type eq \"mobile\"].value = \"55555555555\"",
            "operation 3: add " + ENTERPRISE + ":manager = {\"value\":\"26118915\"}",
            "repair OPERATION_CASE",
            "repair STRING_FOR_COMPLEX at " + ENTERPRISE + ":manager",
            "repair CREATE_MISSING_VALUE at phoneNumbers.value",
            "change name: nothing -> {\"givenName\":\"Adele\"}",
            "change phoneNumbers: nothing ->"
                + " [{\"type\":\"mobile\",\"value\":\"55555555555\"}]",
            "change " + ENTERPRISE + ":manager: nothing -> {\"value\":\"26118915\"}");
    assertThat(explanation).hasToString(String.join("\n", explanation.lines()));
  }

  @Test
  void theStringFalseIsUnderstoodAsFalse() {
    String user = "/Users/" + server.user("adele");

    Explanation explanation =
        explain(user, "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"False\"}");

    assertThat(explanation.steps())
        .containsExactly(new Step(1, Kind.REPLACE, "active", ScimBoolean.FALSE));
    assertThat(explanation.repairs())
        .containsExactly(
            new FiredRepair(ValueRepair.STRING_FOR_BOOLEAN, AttributePath.of("active")));
    assertThat(explanation.changes())
        .containsExactly(
            new AttributeChange(AttributePath.of("active"), ScimBoolean.TRUE, ScimBoolean.FALSE));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aRemovalWithAValueListRemovesTheListed(ResourceStore store) {
    TestServer over = server(store);
    String adele = over.user("adele");
    String alex = over.user("alex");
    String group = "/Groups/" + over.group("Sales", adele, alex);

    Explanation explanation =
        explain(
            over,
            group,
            "{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + adele + "\"}]}");

    assertThat(explanation.status()).isEqualTo(204);
    assertThat(explanation.membersRemoved()).containsExactly(adele);
    assertThat(explanation.membersAdded()).isEmpty();
    assertThat(explanation.changes()).isEmpty();
    assertThat(explanation.repairs())
        .extracting(FiredRepair::repair)
        .contains(PatchRepair.REMOVE_LISTED_VALUES);
    assertThat(explanation.lines()).contains("no member any more " + adele);
  }

  @Test
  void byTheRfcTheSameRemovalRemovesEverybody() {
    TestServer strict = TestServer.with(builder -> builder.clientProfile(ClientProfile.strict()));
    String adele = strict.user("adele");
    String alex = strict.user("alex");
    String group = "/Groups/" + strict.group("Sales", adele, alex);

    Explanation explanation =
        explain(
            strict,
            group,
            "{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + adele + "\"}]}");

    assertThat(explanation.membersRemoved()).containsExactlyInAnyOrder(adele, alex);
    assertThat(explanation.repairs()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void membersWhoAreThereAreNotAdded(ResourceStore store) {
    TestServer over = server(store);
    String adele = over.user("adele");
    String alex = over.user("alex");
    String group = "/Groups/" + over.group("Sales", adele);

    Explanation explanation =
        explain(
            over,
            group + "?attributes=displayName",
            "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                + adele
                + "\"},{\"value\":\""
                + alex
                + "\"}]}");

    assertThat(explanation.status()).isEqualTo(200);
    assertThat(explanation.membersAdded()).containsExactly(alex);
    assertThat(explanation.lines()).contains("new member " + alex);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aReplacedGroupTellsWhoCameAndWent(ResourceStore store) {
    TestServer over = server(store);
    String adele = over.user("adele");
    String alex = over.user("alex");
    String group = "/Groups/" + over.group("Sales", adele);

    Explanation explanation =
        over.engine()
            .explain(
                ENTRA,
                ScimRequest.of("PUT", group)
                    .withBody(
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                            + "\"displayName\":\"Design\",\"members\":[{\"value\":\""
                            + alex
                            + "\"}]}"));

    assertThat(explanation.changes())
        .containsExactly(
            new AttributeChange(
                AttributePath.of("displayName"), ScimString.of("Sales"), ScimString.of("Design")));
    assertThat(explanation.membersAdded()).containsExactly(alex);
    assertThat(explanation.membersRemoved()).containsExactly(adele);
  }

  @Test
  void aReplacementTellsWhatGoesWithIt() {
    String user = "/Users/" + server.user("adele");
    server.patch(user, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");

    Explanation explanation = explain(put(user, USER + ",\"locale\":\"en\"}"));

    assertThat(explanation.status()).isEqualTo(200);
    assertThat(explanation.steps()).isEmpty();
    assertThat(explanation.lines())
        .containsExactly(
            "answer 200",
            "change active: true -> nothing",
            "change title: \"Guide\" -> nothing",
            "change locale: nothing -> \"en\"");
  }

  @Test
  void whatChangesNothingSaysSo() {
    String user = "/Users/" + server.user("adele");

    Explanation explanation =
        explain(user, "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");

    assertThat(explanation.changesNothing()).isTrue();
    assertThat(explanation.isRefused()).isFalse();
    assertThat(explanation.lines()).endsWith("changes nothing");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void nothingIsWrittenAndNobodyIsTold(ResourceStore store) {
    TestServer over = server(store);
    String adele = over.user("adele");
    String group = "/Groups/" + over.group("Sales", adele);
    ScimResponse user = over.get("/Users/" + adele);
    ScimResponse members = over.get(group);
    RequestEvent lastRequest = over.lastEvent();
    told.clear();

    explain(over, "/Users/" + adele, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}");
    over.engine().explain(ENTRA, put("/Users/" + adele, USER + ",\"title\":\"x\"}"));
    explain(over, group, "{\"op\":\"remove\",\"path\":\"members\"}");

    assertThat(told).isEmpty();
    assertThat(over.lastEvent()).isSameAs(lastRequest);
    assertThat(over.get("/Users/" + adele)).isEqualTo(user);
    assertThat(over.get(group)).isEqualTo(members);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatTheRealRequestRefusesIsRefused(ResourceStore store) {
    TestServer over = server(store);
    String user = "/Users/" + over.user("adele");
    String group = "/Groups/" + over.group("Sales");
    over.user("alex");
    List<ScimRequest> refused =
        List.of(
            patch("/Users/x", "{\"op\":\"remove\",\"path\":\"title\"}"),
            patch("/Users", "{\"op\":\"remove\",\"path\":\"title\"}"),
            patch("/Nothing/x", "{\"op\":\"remove\",\"path\":\"title\"}"),
            patch(user, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"ALEX\"}"),
            put(user, USER.replace("adele", "alex") + "}"),
            patch(user, "{\"op\":\"replace\",\"path\":\"unknown\",\"value\":\"x\"}"),
            patch(user, "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"),
            patch(user, "{\"op\":\"jump\"}"),
            patch(
                user + "?attributes=" + "a,".repeat(1000),
                "{\"op\":\"remove\",\"path\":\"title\"}"),
            patch(user, "{\"op\":\"remove\",\"path\":\"title\"}").withHeader("If-Match", "\"x\""),
            put(user, USER + "}").withHeader("If-Match", "\"x\""),
            put(user, "{}"),
            patch(user, "{\"op\":\"remove\",\"path\":\"title\"}").withHeader("Accept", "text/xml"),
            patch(
                group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"nobody\"}]}"),
            patch(group, "{\"op\":\"add\",\"path\":\"displayName\",\"value\":[\"a\",\"b\"]}"));

    for (ScimRequest request : refused) {
      // The content of a request can be read once.
      Explanation explanation = over.engine().explain(ENTRA, again(request));
      ScimResponse real = over.send(request);

      assertThat(explanation.status()).as(request.toString()).isEqualTo(real.status());
      ScimType type = explanation.scimType();
      ScimObject error = TestServer.body(real);
      assertThat(type == null ? null : type.rfcName()).isEqualTo(error.getString("scimType"));
      assertThat(explanation.detail()).isEqualTo(error.getString("detail"));
      assertThat(explanation.isRefused()).as(request.toString()).isTrue();
      assertThat(explanation.changesNothing()).isTrue();
    }
  }

  @Test
  void aStepThatFailsIsExplainedByItsError() {
    String user = "/Users/" + server.user("adele");
    server.user("alex");

    Explanation explanation =
        explain(user, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"alex\"}");

    assertThat(explanation.lines())
        .containsExactly(
            "answer 409 uniqueness: Another resource has the same userName.",
            "operation 1: replace userName = \"alex\"",
            "changes nothing");
  }

  @Test
  void theAuthorizerIsAsked() {
    List<Authorizer.Action> asked = new ArrayList<>();
    TestServer over =
        TestServer.with(
            builder ->
                builder.authorizer(
                    (principal, action, type, id) -> {
                      asked.add(action);
                      return !principal.equals(ENTRA);
                    }));
    String user = "/Users/" + over.user("adele");
    asked.clear();

    Explanation explanation = explain(over, user, "{\"op\":\"remove\",\"path\":\"title\"}");

    assertThat(explanation.status()).isEqualTo(403);
    assertThat(asked).containsExactly(Authorizer.Action.PATCH);
  }

  @Test
  void anotherTenantSeesNothing() {
    String user = "/Users/" + server.user("adele");

    Explanation explanation =
        server
            .engine()
            .explain(
                Principal.of("contoso", "entra"),
                patch(user, "{\"op\":\"remove\",\"path\":\"title\"}"));

    assertThat(explanation.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void otherMethodsHaveNothingToExplain(String method) {
    assertThatThrownBy(() -> server.engine().explain(ENTRA, ScimRequest.of(method, "/Users")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("R20: nothing that a client sends starts a line of its own")
  void r20LinesCannotBeForged() {
    String user = "/Users/" + server.user("adele");

    Explanation explanation =
        explain(
            user,
            "{\"op\":\"add\",\"value\":{\"title\":\"a\\u2028b\\u202ec\\nd\","
                + "\"un\\u2028known\":\"x\",\"nickName\":\""
                + "n".repeat(1000)
                + "\"}}");

    assertThat(explanation.status()).isEqualTo(200);
    assertThat(explanation.lines())
        .anyMatch(line -> line.startsWith("repair UNKNOWN_ATTRIBUTE at un\\u2028known"))
        .contains("operation 1: add title = \"a\\u2028b\\u202ec\\nd\"")
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(300).matches("[ -~…]+"));
  }

  private Explanation explain(String target, String operations) {
    return explain(server, target, operations);
  }

  private Explanation explain(ScimRequest request) {
    return server.engine().explain(ENTRA, request);
  }

  private static Explanation explain(TestServer over, String target, String operations) {
    return over.engine().explain(ENTRA, patch(target, operations));
  }

  private TestServer server(ResourceStore store) {
    return TestServer.over(store, builder -> builder.changeListener(told::add));
  }

  private static ScimRequest again(ScimRequest request) {
    try {
      request.body().mark(Integer.MAX_VALUE);
      byte[] content = request.body().readAllBytes();
      request.body().reset();
      return request.withBody(new String(content, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScimRequest put(String target, String json) {
    return ScimRequest.of("PUT", target).withBody(json);
  }

  private static ScimRequest patch(String target, String operations) {
    return ScimRequest.of("PATCH", target)
        .withBody(
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + operations
                + "]}");
  }
}
