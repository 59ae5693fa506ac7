package dev.scimlet.examples.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.walk.AdminConsole.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The tutorial \"Configure Lucid (All Products) for automatic user provisioning\"")
class WalkIT {

  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";
  private static final int PEOPLE = 1000;
  private static final int GROUPS = 50;

  private static Path directory;
  private static @Nullable Path pictures;

  @BeforeAll
  static void makeDirectory() throws Exception {
    directory = WalkDirectory.make("tutorial");
    String wanted = System.getProperty("walk.pictures");
    pictures = wanted == null ? null : Files.createDirectories(Path.of(wanted));
  }

  @AfterAll
  static void sayWhereThingsAre() {
    say("What the programs printed and kept is in " + directory + ".");
  }

  @Test
  void usersArriveChangeLeaveAndComeBack() throws Exception {
    // A skipped test starts no server: the browser is the first thing that may be missing.
    try (AdminConsole console = new AdminConsole(pictures)) {
      say("1. Plan the deployment: " + PEOPLE + " people in " + GROUPS + " groups.");
      SourceFiles source = new SourceFiles(directory.resolve("source")).hire(PEOPLE, GROUPS);
      source.write();

      say("2. Configure Lucid: start it, sign in as administrator, generate a token.");
      try (ServiceAtAPort service = ServiceAtAPort.start(directory)) {
        console.signIn(service.console(), ServiceAtAPort.PASSWORD);
        walk(console, source, service.endpoint());
        service.stop();
      }
    }
  }

  private static void walk(AdminConsole console, SourceFiles source, Endpoint endpoint)
      throws Exception {
    Credentials first = console.generateToken("Entra ID");
    assertThat(console.testConnection()).contains("The connection works.");

    say("3., 4., 5. Add the application, assign everybody, press Test Connection.");
    Entra entra = new Entra(directory, first);
    assertThat(entra.testConnection().status()).isZero();

    say("5. Start provisioning: the initial cycle.");
    assertThat(entra.cycle().status()).isZero();

    say("6. Monitor: the overview, users, groups and the log in the console.");
    assertThat(console.page("", "overview")).contains("1,000", "50");
    assertThat(console.page("/users", "users")).contains(SourceFiles.userName(0));
    assertThat(console.page("/groups", "groups")).contains(SourceFiles.groupName(0));
    assertThat(console.page("/log", "provisioning-log")).contains("Entra ID");
    assertArrived(endpoint, source);

    say("The company changes, and an incremental cycle follows.");
    ObjectNode dismissed = change(source);
    assertThat(entra.cycle().status()).isZero();
    assertChanged(endpoint, source);

    say("A cycle without changes sends no change.");
    assertThat(entra.cycle().output()).contains("nothing to do");

    say("People come back.");
    source.bring(7, dismissed);
    source.user(5).put("accountEnabled", true);
    source.write();
    assertThat(entra.cycle().status()).isZero();
    assertThat(endpoint.user(SourceFiles.userName(7)).get("active").booleanValue()).isTrue();
    assertThat(endpoint.user(SourceFiles.userName(5)).get("active").booleanValue()).isTrue();

    say("The token is revoked: the endpoint is broken, and the job goes into quarantine.");
    console.revokeToken("Entra ID");
    source.user(9).put("surname", "Noether");
    source.write();
    assertThat(entra.cycle().status()).isNotZero();
    assertThat(entra.status().output()).contains("Quarantine");

    say("A new token mends it: the next attempt lifts the quarantine.");
    entra = new Entra(directory, console.generateToken("Entra ID, second"));
    assertThat(entra.advance("6h").status()).isZero();
    assertThat(endpoint.user(SourceFiles.userName(9)).path("name").path("familyName").stringValue())
        .isEqualTo("Noether");
    assertThat(entra.status().output()).doesNotContain("Quarantine");

    say("30 days later, whoever stayed deleted is deleted here too.");
    assertThat(entra.advance("31d").status()).isZero();
    EndState.assertSame(endpoint, source);
    assertEndInConsole(console);
  }

  private static ObjectNode change(SourceFiles source) throws Exception {
    source.user(1).put("givenName", "Augusta").put("surname", "King");
    source.user(2).put("userPrincipalName", "renamed@contoso.example");
    source.user(3).put("extensionAttribute1", "CC-999").remove("extensionAttribute2");
    source.user(4).put("extensionAttribute5", "True");
    source.user(5).put("accountEnabled", false);
    source.dismiss(6);
    ObjectNode dismissed = source.dismiss(7);
    source.join(SourceFiles.groupId(0), SourceFiles.userId(11));
    source.leave(SourceFiles.groupId(12), SourceFiles.userId(12));
    source.group(SourceFiles.groupId(1)).put("displayName", "Department of changes");
    source.write();
    return dismissed;
  }

  private static void assertArrived(Endpoint endpoint, SourceFiles source) throws Exception {
    List<JsonNode> users = endpoint.all("Users");
    assertThat(users).hasSize(PEOPLE).allMatch(user -> user.get("active").booleanValue());
    assertDistinct(users, "userName");
    JsonNode ada = endpoint.user(SourceFiles.userName(0));
    assertThat(ada.at("/name/givenName").stringValue()).isEqualTo("Ada");
    assertThat(ada.at("/emails/0/value").stringValue()).isEqualTo(SourceFiles.userName(0));
    assertThat(ada.at("/emails/0/type").stringValue()).isEqualTo("work");
    assertThat(ada.path(LUCID).path("billingCode").stringValue()).isEqualTo("CC-0");
    assertThat(ada.path(LUCID).at("/productLicenses/Lucidchart").asString())
        .isEqualToIgnoringCase("true");
    List<JsonNode> groups = endpoint.all("Groups");
    assertThat(groups).hasSize(GROUPS);
    assertDistinct(groups, "displayName");
    assertMembers(endpoint, source, 0, SourceFiles.groupName(0));
  }

  private static void assertChanged(Endpoint endpoint, SourceFiles source) throws Exception {
    JsonNode first = endpoint.user(SourceFiles.userName(1));
    assertThat(first.at("/name/givenName").stringValue()).isEqualTo("Augusta");
    assertThat(first.at("/name/familyName").stringValue()).isEqualTo("King");
    assertThat(endpoint.count("Users", "userName eq \"" + SourceFiles.userName(2) + "\"")).isZero();
    assertThat(endpoint.user("renamed@contoso.example").get("active").booleanValue()).isTrue();
    JsonNode third = endpoint.user(SourceFiles.userName(3)).path(LUCID);
    assertThat(third.path("billingCode").stringValue()).isEqualTo("CC-999");
    assertThat(third.at("/productLicenses/Lucidchart").isMissingNode()).isTrue();
    assertThat(
            endpoint
                .user(SourceFiles.userName(4))
                .path(LUCID)
                .at("/productLicenses/LucidscaleCreator")
                .asString())
        .isEqualToIgnoringCase("true");
    for (int gone : List.of(5, 6, 7)) {
      assertThat(endpoint.user(SourceFiles.userName(gone)).get("active").booleanValue()).isFalse();
    }
    assertMembers(endpoint, source, 0, SourceFiles.groupName(0));
    assertMembers(endpoint, source, 12, SourceFiles.groupName(12));
    assertThat(endpoint.count("Groups", "displayName eq \"Department of changes\"")).isEqualTo(1);
  }

  private static void assertEndInConsole(AdminConsole console) {
    assertThat(console.page("", "overview-at-the-end")).contains("999", "50");
    assertThat(console.searchUser(SourceFiles.userName(6))).doesNotContain(SourceFiles.userName(6));
    assertThat(console.searchUser("renamed")).contains("renamed@contoso.example");
    assertThat(console.searchUser(SourceFiles.userName(9))).contains("Chloé Noether");
  }

  private static void assertMembers(
      Endpoint endpoint, SourceFiles source, int number, String displayName) throws Exception {
    assertThat(endpoint.group(displayName).path("members"))
        .hasSize(source.members(SourceFiles.groupId(number)));
  }

  private static void assertDistinct(List<JsonNode> resources, String attribute) {
    Set<String> values = new HashSet<>();
    resources.forEach(resource -> values.add(resource.get(attribute).stringValue()));
    assertThat(values).hasSameSizeAs(resources);
  }

  private static void say(String line) {
    System.out.println("[walk] " + line);
  }
}
