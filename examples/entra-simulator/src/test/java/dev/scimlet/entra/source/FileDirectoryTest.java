package dev.scimlet.entra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A directory of files")
class FileDirectoryTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path directory;

  FileDirectoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void readsJson() throws IOException {
    write(
        "users.json",
        """
        [{"objectId": "u1", "userPrincipalName": "a@b.com", "accountEnabled": false, "age": 4,
          "title": null, "mail": "", "otherMails": ["x", "", "y"], "empty": [], "manager": "u2"},
         {"id": "u2", "@odata.type": "#microsoft.graph.user",
          "onPremisesExtensionAttributes": {"extensionAttribute1": "CC-1", "extensionAttribute2": null},
          "appRoleAssignments": [{"id": "r", "value": "Admin"}]}]
        """);
    write(
        "groups.json",
        """
        {"@odata.context": {"value": [1]}, "value":
          [{"id": "g1", "displayName": "G", "members": [{"id": "u1"}, "u2", "g2"]},
           {"objectId": "g2", "id": "other", "members": "u1"}], "@odata.nextLink": []}
        """);

    SourceState state = read();

    assertThat(state.users())
        .containsExactly(
            user(
                "u1",
                """
                {"userPrincipalName": "a@b.com", "accountEnabled": false, "age": 4,
                 "otherMails": ["x", "y"], "manager": "u2"}
                """),
            user(
                "u2",
                """
                {"extensionAttribute1": "CC-1", "appRoleAssignments": [{"id": "r", "value": "Admin"}]}
                """));
    assertThat(state.groups())
        .containsExactly(
            group("g1", "{\"displayName\": \"G\", \"members\": [\"u1\", \"u2\", \"g2\"]}"),
            group("g2", "{\"members\": [\"u1\"]}"));
    assertThat(state.assigned()).isNull();
    assertThat(state.warnings()).isEmpty();
  }

  @Test
  void readsCsv() throws IOException {
    write(
        "users.csv",
        """
        objectId,displayName,accountEnabled,mail,otherMails,manager
        u1,"A, ""B""
        C",TRUE,, x ; ;y,u2

        u2,D,false,d@b.com,,
        """
            .transform(text -> "\uFEFF" + text.replace("u2,D", "\r\nu2,D")));
    write("groups.csv", "id,displayName,members\ng1,G,u1;u2\ng2,H,\n");

    SourceState state = read();

    assertThat(state.users())
        .containsExactly(
            user(
                "u1",
                """
                {"displayName": "A, \\"B\\"\\nC", "accountEnabled": true, "otherMails": ["x", "y"],
                 "manager": "u2"}
                """),
            user(
                "u2",
                "{\"displayName\": \"D\", \"accountEnabled\": false, \"mail\": \"d@b.com\"}"));
    assertThat(state.groups())
        .containsExactly(
            group("g1", "{\"displayName\": \"G\", \"members\": [\"u1\", \"u2\"]}"),
            group("g2", "{\"displayName\": \"H\"}"));
  }

  @Test
  void readsLdif() throws IOException {
    write(
        "users.ldif",
        """
        version: 1

        dn: OU=People,DC=contoso,DC=com
        objectClass: organizationalUnit

        dn: CN=PC,OU=People,DC=contoso,DC=com
        objectClass: user
        objectClass: computer

        dn: CN=Adele Vance,OU=People,DC=contoso,DC=com
        objectClass: top
        objectClass: person
        objectClass: user
        objectGUID:: MyIRAFVEd2aImaq7zN3u/w==
        objectSid:: AQUAAP///w==
        SN: Vance
        givenname: Adele
        title: Manager
        userAccountControl: 512
        proxyAddresses: SMTP:a@contoso.com
        employeeNumber: 7
        extensionAttribute1: CC-1
        manager: cn=Bob, ou=people, dc=contoso, dc=com

        dn: cn=Bob,ou=People,dc=contoso,dc=com
        objectClass: inetOrgPerson
        entryUUID: b0b
        userAccountControl: 514
        """);
    write(
        "groups.ldif",
        """
        dn: cn=Sales,dc=contoso,dc=com
        objectClass: groupOfNames
        objectGUID: g-1
        member: cn=bob,ou=People,dc=contoso,dc=com
        member: CN=Adele Vance,OU=People,DC=contoso,DC=com
        member: CN=Nobody,DC=contoso,DC=com
        """);

    SourceState state = read();

    assertThat(state.users())
        .extracting(SourceObject::objectId)
        .containsExactly("00112233-4455-6677-8899-aabbccddeeff", "b0b");
    assertThat(state.users().get(0).attributes())
        .containsAllEntriesOf(
            attributes(
                """
                {"surname": "Vance", "givenName": "Adele", "jobTitle": "Manager", "employeeId": "7",
                 "accountEnabled": true, "proxyAddresses": ["SMTP:a@contoso.com"], "manager": "b0b",
                 "extensionAttribute1": "CC-1", "objectClass": ["top", "person", "user"]}
                """))
        .doesNotContainKeys("objectSid", "objectGUID");
    assertThat(state.users().get(1).attribute("accountEnabled")).isEqualTo(JSON.readTree("false"));
    assertThat(state.groups()).extracting(SourceObject::objectId).containsExactly("g-1");
    assertThat(state.groups().get(0).attribute("members"))
        .isEqualTo(JSON.readTree("[\"b0b\", \"00112233-4455-6677-8899-aabbccddeeff\"]"));
    assertThat(state.warnings())
        .containsExactly("groups.ldif, entry 1: members that are not there are passed over: 1.");
  }

  @Test
  void passesReferencesToNothingOver() throws IOException {
    write("users.csv", "objectId,manager\nu1,nobody\nu2,g1\nu3,u1\n");
    write("groups.csv", "objectId,members\ng1,x;u1;y\ng2,x\n");
    write("assignments.json", "[\"u1\", \"x\", \"g1\"]");

    SourceState state = read();

    assertThat(state.users())
        .containsExactly(user("u1", "{}"), user("u2", "{}"), user("u3", "{\"manager\":\"u1\"}"));
    assertThat(state.groups())
        .containsExactly(group("g1", "{\"members\":[\"u1\"]}"), group("g2", "{}"));
    assertThat(state.assigned()).containsExactlyInAnyOrder("u1", "g1");
    assertThat(state.warnings())
        .containsExactly(
            "users.csv, line 2: the manager is no user that is there, and is passed over.",
            "users.csv, line 3: the manager is no user that is there, and is passed over.",
            "groups.csv, line 2: members that are not there are passed over: 2.",
            "groups.csv, line 3: members that are not there are passed over: 1.",
            "Assignments of objects that are not there are passed over: 1.");
  }

  @Test
  void readsAnewEachTime() throws IOException {
    write("users.json", "[]");
    SourceDirectory source = SourceDirectory.files(directory);
    assertThat(source.read().users()).isEmpty();

    write("users.json", "[{\"id\":\"u1\"}]");
    write("assignments.json", "[]");

    assertThat(source.read().users()).containsExactly(user("u1", "{}"));
    assertThat(source.read().groups()).isEmpty();
    assertThat(source.read().assigned()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "users.json | `` | users.json: an array is expected.",
        "users.json | {\"id\":\"a\"} | users.json: an array is expected.",
        "users.json | {\"value\":1} | users.json: an array is expected.",
        "users.json | {\"a\":[]} | users.json: an array is expected.",
        "users.json | [{\"id\":\"a\"},~ | users.json, line 2: this is no JSON, or ends too early.",
        "users.json | [{\"id\":\"a\"}~] x | users.json, line 2: this is no JSON, or ends too early.",
        "users.json | [~{\"id\":\"a\",\"id\":\"b\"}] | users.json, line 2: this is no JSON, or ends too early.",
        "users.json | [~1] | users.json, line 2: an object is expected.",
        "users.json | [~{\"x\":\"a\"}] | users.json, line 2: an objectId, as a text, is needed.",
        "users.json | [~{\"id\":\"\"}] | users.json, line 2: an objectId, as a text, is needed.",
        "users.json | [~{\"id\":1}] | users.json, line 2: an objectId, as a text, is needed.",
        "users.json | [~{\"id\":\"a\",\"b\":{}}] | users.json, line 2: b is no text, boolean, number, or array of these.",
        "users.json | [~{\"id\":\"a\",\"b\":[{\"id\":\"c\"}]}] | users.json, line 2: b is no text, boolean, number, or array of these.",
        "users.json | [~{\"id\":\"a\",\"manager\":{\"name\":\"c\"}}] | users.json, line 2: manager is no text, boolean, number, or array of these.",
        "users.json | [{\"id\":\"a\"},~{\"id\":\"a\"}] | users.json, line 2: users.json, line 1 has the same object id.",
        "users.csv | `` | users.csv, line 1: a column objectId is needed.",
        "users.csv | a,b~1,2~ | users.csv, line 1: a column objectId is needed.",
        "users.csv | id,b,b~1,2,3~ | users.csv, line 1: this is no CSV, has a column twice, or ends too early.",
        "users.csv | id,b~1,2~2~ | users.csv, line 3: the line has not as many cells as the header.",
        "users.csv | id,b~1,2~,2~ | users.csv, line 3: an objectId is needed.",
        "users.csv | id,b~1,2~3,\"2 | users.csv, line 3: this is no CSV, has a column twice, or ends too early.",
        "users.csv | id,accountEnabled~1,2~ | users.csv, line 2: accountEnabled is neither true nor false.",
        "users.csv | id~1~2~1~ | users.csv, line 4: users.csv, line 2 has the same object id.",
        "users.ldif | dn: cn=a~objectClass: person~ | users.ldif, entry 1: an objectGUID or entryUUID is needed.",
        "users.ldif | dn: cn=a~objectClass: person~entryUUID: 1~userAccountControl: x~ | users.ldif, entry 1: userAccountControl is no number.",
        "users.ldif | dn: cn=a~x~ | users.ldif, line 1: this is no LDIF.",
        "assignments.json | [1] | assignments.json, line 1: an object id, as a text, is expected.",
      })
  void namesFileAndLineOfAnError(String name, String text, String message) throws IOException {
    if (name.equals("assignments.json")) {
      write("users.json", "[]");
    }
    write(name, text.replace('~', '\n'));

    assertThatThrownBy(this::read).isInstanceOf(SourceException.class).hasMessage(message);
  }

  @Test
  void idsAreUniqueOverUsersAndGroups() throws IOException {
    write("users.json", "[{\"id\":\"a\"}]");
    write("groups.json", "[{\"id\":\"a\"}]");

    assertThatThrownBy(this::read)
        .isInstanceOf(SourceException.class)
        .hasMessage("groups.json, line 1: users.json, line 1 has the same object id.");
  }

  @Test
  void needsOneFileOfUsers() throws IOException {
    assertThatThrownBy(this::read)
        .isInstanceOf(SourceException.class)
        .hasMessage(directory + " has none of users.json, users.csv and users.ldif.");
    write("users.json", "[]");
    write("users.csv", "id\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(SourceException.class)
        .hasMessage(directory + " has several files of users; one is needed.");
  }

  @Test
  void refusesWhatIsNoUtf8OrNoFile() throws IOException {
    Files.write(directory.resolve("users.json"), new byte[] {'[', '"', (byte) 0xFF, '"', ']'});
    assertThatThrownBy(this::read).hasMessage("users.json is not in UTF-8.");
    Files.delete(directory.resolve("users.json"));
    Files.createDirectory(directory.resolve("users.json"));
    assertThatThrownBy(this::read).hasMessage("users.json cannot be read.");
  }

  @Test
  void noticesThatAFileChanges() throws IOException {
    Path file = directory.resolve("users.json");
    write("users.json", "[]");
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    assertThat(SourceFile.isChanged(before, Files.readAttributes(file, BasicFileAttributes.class)))
        .isFalse();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(SourceFile.isChanged(before, Files.readAttributes(file, BasicFileAttributes.class)))
        .isTrue();
    write("users.json", "[ ]");
    Files.setLastModifiedTime(file, before.lastModifiedTime());
    assertThat(SourceFile.isChanged(before, Files.readAttributes(file, BasicFileAttributes.class)))
        .isTrue();
  }

  private SourceState read() {
    return SourceDirectory.files(directory).read();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private static Map<String, JsonNode> attributes(String json) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    JSON.readTree(json)
        .properties()
        .forEach(member -> attributes.put(member.getKey(), member.getValue()));
    return attributes;
  }

  private static SourceObject user(String id, String json) {
    return new SourceObject(id, SourceType.USER, attributes(json));
  }

  private static SourceObject group(String id, String json) {
    return new SourceObject(id, SourceType.GROUP, attributes(json));
  }
}
