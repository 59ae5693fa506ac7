package dev.scimlet.entra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

@DisplayName("A directory in memory")
class InMemoryDirectoryTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final InMemoryDirectory directory = new InMemoryDirectory();

  @Test
  void hasUsersWithTheNamesThatMappingsNeed() {
    directory.user("u1", "adele.vance@contoso.com", "Adele", "Vance");

    SourceObject user = directory.read().users().get(0);

    assertThat(user.type()).isEqualTo(SourceType.USER);
    assertThat(JSON.valueToTree(user.attributes()).toString())
        .isEqualTo(
            "{\"userPrincipalName\":\"adele.vance@contoso.com\",\"mail\":\"adele.vance@contoso.com\","
                + "\"mailNickname\":\"adele.vance\",\"displayName\":\"Adele Vance\",\"givenName\":\"Adele\","
                + "\"surname\":\"Vance\",\"accountEnabled\":true}");
  }

  @Test
  void keepsTheOrderAndReplacesById() {
    directory.user("u1", Map.of()).user("u2", Map.of()).set("u1", "title", "T");
    directory.user("u2", Map.of("title", StringNode.valueOf("V")));

    assertThat(directory.read().users())
        .extracting(SourceObject::objectId)
        .containsExactly("u1", "u2");
    assertThat(directory.read().users())
        .extracting(user -> user.attribute("title").asString())
        .containsExactly("T", "V");
  }

  @Test
  void changesAndClearsAttributes() {
    directory.group("g1", "G", List.of()).set("g1", "displayName", "H").set("g1", "x", "y");
    assertThat(directory.read().groups().get(0).attribute("displayName").asString()).isEqualTo("H");

    directory.set("g1", "displayName", (JsonNode) null);

    assertThat(directory.read().groups().get(0).attributes()).containsOnlyKeys("x");
    assertThatThrownBy(() -> directory.set("other", "a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void forgetsReferencesToWhatIsRemoved() {
    directory.user("u1", Map.of()).user("u2", Map.of()).set("u2", "manager", "u1");
    directory.group("g1", "G", List.of("u1", "u2")).group("g2", "H", List.of("g1"));
    assertThat(directory.read().users().get(1).attribute("manager").asString()).isEqualTo("u1");
    assertThat(directory.read().warnings()).isEmpty();

    directory.remove("u1").remove("g1");

    assertThat(directory.read().users().get(0).attributes()).isEmpty();
    assertThat(directory.read().groups()).extracting(SourceObject::objectId).containsExactly("g2");
    assertThat(directory.read().groups().get(0).attributes()).containsOnlyKeys("displayName");
    directory.user("u1", Map.of());
    assertThat(directory.read().users().get(0).attribute("manager").asString()).isEqualTo("u1");
  }

  @Test
  void synchronizesEverythingUntilSomethingIsAssigned() {
    directory.user("u1", Map.of()).user("u2", Map.of());
    assertThat(directory.read().assigned()).isNull();

    directory.assign("u1").assign("u2");
    assertThat(directory.read().assigned()).containsExactlyInAnyOrder("u1", "u2");

    directory.unassign("u1");
    assertThat(directory.read().assigned()).containsExactly("u2");
    directory.unassign("u2");
    assertThat(directory.read().assigned()).isEmpty();
  }

  @Test
  void synchronizesNothingOnceSomethingWasUnassigned() {
    directory.user("u1", Map.of()).unassign("u1");

    assertThat(directory.read().assigned()).isEmpty();
  }
}
