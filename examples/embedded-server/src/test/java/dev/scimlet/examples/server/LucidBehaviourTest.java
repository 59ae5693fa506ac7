package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.examples.server.lucid.AddOns;
import dev.scimlet.examples.server.lucid.LucidBehaviour;
import dev.scimlet.examples.server.lucid.LucidSwitch;
import dev.scimlet.lucid.LucidUser;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Lucid documents beyond the RFC, as switches of the server")
class LucidBehaviourTest {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final String PATCH =
      """
      {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
      """;
  private static final String LICENCES =
      "urn:ietf:params:scim:schemas:extension:lucid:2.0:User:productLicenses.";

  /** Where resources are kept; the rules are the same everywhere. */
  enum Place {
    MEMORY,
    SQLITE
  }

  private Path directory;
  private ScimletServer server;
  private Client client;

  @BeforeEach
  void start(@TempDir Path parent) {
    directory = parent.resolve("data");
    start(Place.MEMORY, LucidBehaviour.none());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGetsTheMailAddressOfAnother(Place place) throws Exception {
    restart(place, LucidBehaviour.tutorial());
    created("/Users", user("first", "shared@example.com", ""));
    String second = created("/Users", user("second", "second@example.com", ""));

    requireError(
        client.send("POST", "/Users", user("third", "Shared@Example.com", "")), 409, "uniqueness");
    String change =
        """
        {"op": "Replace", "path": "emails[type eq \\"work\\"].value",
          "value": "SHARED@example.com"}
        """;
    requireError(
        client.send("PATCH", "/Users/" + second, PATCH.formatted(change)), 409, "uniqueness");
    requireError(
        client.send("PUT", "/Users/" + second, user("second", "shared@example.com", "")),
        409,
        "uniqueness");
    assertThat(get("/Users/" + second).getValues("emails").toString())
        .contains("second@example.com");
  }

  @ParameterizedTest
  @EnumSource
  void ofManyWhoWantAMailAddressOneGetsIt(Place place) throws Exception {
    restart(place, LucidBehaviour.tutorial());

    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> status("POST", "/Users", user("racer-" + i, "Race@example.com", "")))
            .toList();

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void mailAddressMayBeASecondTimeInTheSameUserAndIsFreeAfterADeletion() throws Exception {
    restart(Place.SQLITE, LucidBehaviour.tutorial());
    String twice =
        """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
          "userName": "twice",
          "emails": [
            {"type": "work", "value": "twice@example.com"},
            {"type": "home", "value": "Twice@example.com"}
          ]
        }
        """;
    String id = created("/Users", twice);
    assertThat(status("DELETE", "/Users/" + id, "")).isEqualTo(204);

    assertThat(status("POST", "/Users", user("heir", "twice@example.com", ""))).isEqualTo(201);
  }

  @Test
  void plainServerLetsMailAddressesRepeat() throws Exception {
    restart(Place.MEMORY, LucidBehaviour.none());
    created("/Users", user("first", "shared@example.com", ""));

    assertThat(status("POST", "/Users", user("second", "shared@example.com", ""))).isEqualTo(201);
  }

  @Test
  void serverDoesNotStartWhereMailAddressesRepeatAlready() throws Exception {
    restart(Place.SQLITE, LucidBehaviour.none());
    created("/Users", user("first", "shared@example.com", ""));
    created("/Users", user("second", "shared@example.com", ""));
    server.close();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> start(Place.SQLITE, LucidBehaviour.tutorial()))
        .withMessageContaining("emails.value")
        .withMessageNotContaining("shared");
    start(Place.SQLITE, LucidBehaviour.none());
  }

  @Test
  void schemaSaysWhatIsUnique() throws Exception {
    restart(Place.MEMORY, LucidBehaviour.tutorial());
    String schema = get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:User").toString();

    assertThat(schema.substring(schema.indexOf("\"emails\"")).split("\"uniqueness\":\"server\""))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void addOnLicenceNeedsItsBase(Place place) throws Exception {
    restart(place, LucidBehaviour.none().with(LucidSwitch.ADD_ON_NEEDS_BASE));
    String spark = "\"Lucidspark\": \"True\"";
    String both = "\"Lucidchart\": true, \"Lucidspark\": \"True\"";

    HttpResponse<byte[]> refused = client.send("POST", "/Users", user("a", "a@example.com", spark));
    assertThat(refused.statusCode()).isEqualTo(424);
    assertThat(Client.json(refused).getString("detail"))
        .isEqualTo("The licence for Lucidspark needs the licence for Lucidchart.");
    String id = created("/Users", user("a", "a@example.com", both));
    String takeBase =
        "{\"op\": \"Replace\", \"path\": \"" + LICENCES + "Lucidchart\", \"value\": \"False\"}";
    String takeSpark =
        "{\"op\": \"Replace\", \"path\": \"" + LICENCES + "Lucidspark\", \"value\": \"False\"}";
    assertThat(status("PATCH", "/Users/" + id, PATCH.formatted(takeBase))).isEqualTo(424);
    assertThat(status("PUT", "/Users/" + id, user("a", "a@example.com", spark))).isEqualTo(424);
    assertThat(LucidUser.of(get("/Users/" + id)).hasLucidchart()).isTrue();
    assertThat(status("PATCH", "/Users/" + id, PATCH.formatted(takeBase + "," + takeSpark)))
        .isEqualTo(200);
  }

  @Test
  void whichLicencesAddToWhichCanBeChosen() throws Exception {
    restart(
        Place.MEMORY,
        LucidBehaviour.none()
            .with(LucidSwitch.ADD_ON_NEEDS_BASE)
            .withAddOns(new AddOns("LucidscaleExplorer", Set.of("LucidscaleCreator"))));

    assertThat(
            status("POST", "/Users", user("a", "a@example.com", "\"LucidscaleCreator\": \"true\"")))
        .isEqualTo(424);
    assertThat(status("POST", "/Users", user("b", "b@example.com", "\"Lucidspark\": \"true\"")))
        .isEqualTo(201);
  }

  @Test
  void whoIsWithoutTheBaseAlreadyCanBeChangedInEverythingElse() throws Exception {
    restart(Place.SQLITE, LucidBehaviour.none());
    String id = created("/Users", user("a", "a@example.com", "\"Lucidspark\": \"true\""));
    restart(Place.SQLITE, LucidBehaviour.none().with(LucidSwitch.ADD_ON_NEEDS_BASE));

    assertThat(status("PATCH", "/Users/" + id, Bodies.DISABLE)).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void accountOwnerCannotBeDeletedButSwitchedOff(Place place) throws Exception {
    restart(place, LucidBehaviour.none().withAccountOwner("Owner@example.com"));
    String owner = created("/Users", user("owner@example.com", "o@example.com", ""));
    String other = created("/Users", user("other@example.com", "p@example.com", ""));

    HttpResponse<byte[]> refused = client.send("DELETE", "/Users/" + owner, "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Client.json(refused).getString("detail")).contains("owns the account");
    assertThat(status("DELETE", "/Users/" + other, "")).isEqualTo(204);
    assertThat(status("PATCH", "/Users/" + owner, Bodies.DISABLE)).isEqualTo(200);
    assertThat(status("GET", "/Users/" + owner, "")).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void deletedTeamIsArchivedAndComesBackByItsName(Place place) throws Exception {
    restart(place, LucidBehaviour.none().with(LucidSwitch.ARCHIVE_TEAMS));
    String member = created("/Users", user("member", "m@example.com", ""));
    String id = created("/Groups", group("Tour Guides", member));
    String other = created("/Groups", group("Cooks", member));

    assertThat(status("DELETE", "/Groups/" + id, "")).isEqualTo(204);

    assertThat(status("GET", "/Groups/" + id, "")).isEqualTo(404);
    assertThat(status("DELETE", "/Groups/" + id, "")).isEqualTo(404);
    assertThat(status("PATCH", "/Groups/" + id, PATCH.formatted(rename("Guides")))).isEqualTo(404);
    assertThat(status("PUT", "/Groups/" + id, group("Guides", member))).isEqualTo(404);
    assertThat(
            status(
                "PATCH",
                "/Groups/" + id,
                PATCH.formatted(
                    "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \""
                        + member
                        + "\"}]}")))
        .isEqualTo(404);
    assertThat(total("/Groups")).isEqualTo("1");
    assertThat(total("/Groups?filter=displayName+eq+%22Tour+Guides%22")).isEqualTo("0");
    assertThat(total("/Groups?filter=displayName+eq+%22x%22+or+displayName+sw+%22tour%22"))
        .isEqualTo("0");
    assertThat(get("/Users/" + member).getValues("groups")).hasSize(1);
    assertThat(get("/Groups/" + other).toString()).doesNotContain("archive");

    requireError(
        client.send("PATCH", "/Groups/" + other, PATCH.formatted(rename("tour guides"))),
        409,
        "uniqueness");

    HttpResponse<byte[]> restored = client.send("POST", "/Groups", Bodies.GROUP);
    assertThat(restored.statusCode()).isEqualTo(201);
    ScimObject group = Client.json(restored);
    assertThat(Client.text(group, "id")).isEqualTo(id);
    assertThat(group.contains("members")).isFalse();
    assertThat(restored.body()).asString().doesNotContain("archive");
    assertThat(Client.text(get("/Groups/" + id), "externalId"))
        .isEqualTo("8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159");
    requireError(client.send("POST", "/Groups", Bodies.GROUP), 409, "uniqueness");
  }

  @ParameterizedTest
  @EnumSource
  void ofManyWhoRestoreATeamOneSucceeds(Place place) throws Exception {
    restart(place, LucidBehaviour.none().with(LucidSwitch.ARCHIVE_TEAMS));
    String id = created("/Groups", Bodies.GROUP);
    assertThat(status("DELETE", "/Groups/" + id, "")).isEqualTo(204);

    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> status("POST", "/Groups", Bodies.GROUP))
            .toList();

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(total("/Groups")).isEqualTo("1");
    assertThat(status("GET", "/Groups/" + id, "")).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void newUserHasNoLicencesUnderOrganizationalGroups(Place place) throws Exception {
    restart(place, LucidBehaviour.none().with(LucidSwitch.ORGANIZATIONAL_GROUPS));

    String id = created("/Users", user("a", "a@example.com", "\"Lucidchart\": \"True\""));

    assertThat(LucidUser.of(get("/Users/" + id)).lucidchart()).isNull();
    assertThat(LucidUser.of(get("/Users/" + id)).billingCode()).isEqualTo("a1");
  }

  @Test
  void licencesStayAsTheyAreUnderOrganizationalGroups() throws Exception {
    restart(Place.SQLITE, LucidBehaviour.none());
    String id = created("/Users", user("a", "a@example.com", "\"Lucidchart\": \"True\""));
    restart(Place.SQLITE, LucidBehaviour.none().with(LucidSwitch.ORGANIZATIONAL_GROUPS));

    String change =
        "{\"op\": \"Replace\", \"path\": \""
            + LICENCES
            + "Lucidchart\", \"value\": \"False\"},"
            + "{\"op\": \"Add\", \"path\": \"title\", \"value\": \"Cook\"}";
    HttpResponse<byte[]> patched = client.send("PATCH", "/Users/" + id, PATCH.formatted(change));
    assertThat(patched.statusCode()).isEqualTo(200);
    assertThat(LucidUser.of(Client.json(patched)).lucidchart()).isEqualTo("True");
    assertThat(Client.text(Client.json(patched), "title")).isEqualTo("Cook");

    HttpResponse<byte[]> replaced =
        client.send("PUT", "/Users/" + id, user("b", "a@example.com", "\"Lucidspark\": \"True\""));
    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(LucidUser.of(Client.json(replaced)).lucidspark()).isNull();
    assertThat(LucidUser.of(Client.json(replaced)).billingCode()).isEqualTo("b1");
    assertThat(Client.json(replaced)).isEqualTo(get("/Users/" + id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--lucid=archive-teams,add-on-needs-base --lucid-owner=o@example.com"
            + " --lucid-emails-may-repeat --lucid-add-ons=Lucidchart=Lucidspark",
        "--lucid add-on-needs-base,archive-teams --lucid-owner o@example.com"
            + " --lucid-emails-may-repeat --lucid-add-ons Lucidchart=Lucidspark"
      })
  void commandLineHasAnOptionForEach(String words) {
    assertThat(ServerOptions.parse(words.split(" "), Map.of()).lucid())
        .isEqualTo(
            LucidBehaviour.none()
                .with(LucidSwitch.ARCHIVE_TEAMS)
                .with(LucidSwitch.ADD_ON_NEEDS_BASE)
                .withAddOns(new AddOns("Lucidchart", Set.of("Lucidspark")))
                .withAccountOwner("o@example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gold", "archive-teams,", "Lucidchart", "Lucidchart=", "=Lucidspark"})
  void wordThatNamesNothingIsRefused(String word) {
    String option = word.contains("Lucid") ? "--lucid-add-ons" : "--lucid";
    String[] words = {option, word.endsWith(",") ? word + "gold" : word};

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ServerOptions.parse(words, Map.of()))
        .withMessageStartingWith(option)
        .withMessageNotContaining("gold");
  }

  private void restart(Place place, LucidBehaviour behaviour) {
    server.close();
    start(place, behaviour);
  }

  private void start(Place place, LucidBehaviour behaviour) {
    Storage storage = place == Place.MEMORY ? Storage.memory() : Storage.directory(directory);
    server = ScimletServer.builder(TOKEN).port(0).storage(storage).lucid(behaviour).start();
    client = new Client(server.url(), TOKEN);
  }

  private String created(String path, String body) throws Exception {
    HttpResponse<byte[]> response = client.send("POST", path, body);
    assertThat(response.statusCode()).isEqualTo(201);
    return Client.text(Client.json(response), "id");
  }

  private ScimObject get(String path) throws Exception {
    return Client.json(client.get(path));
  }

  private String total(String path) throws Exception {
    return String.valueOf(get(path).get("totalResults"));
  }

  private int status(String method, String path, String body) {
    try {
      return client.send(method, path, body).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void requireError(HttpResponse<byte[]> response, int status, String scimType) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Client.json(response).getString("scimType")).isEqualTo(scimType);
  }

  private static String user(String name, String email, String licences) {
    return String.format(
        Locale.ROOT,
        """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
          "userName": "%s",
          "emails": [{"type": "work", "value": "%s"}],
          "urn:ietf:params:scim:schemas:extension:lucid:2.0:User": {
            "billingCode": "%1$s1", "productLicenses": {%s}
          }
        }
        """,
        name,
        email,
        licences);
  }

  private static String group(String name, String member) {
    return String.format(
        Locale.ROOT,
        """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
          "displayName": "%s",
          "members": [{"value": "%s"}]
        }
        """,
        name,
        member);
  }

  private static String rename(String name) {
    return "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"" + name + "\"}";
  }
}
