package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.Schemas;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.4.2.3: sorting")
class SortTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"";

  private final TestServer server = TestServer.tolerant();

  @Test
  @Tag("7644-3.4.2.3-1")
  void isAnnounced() {
    assertThat(body(server.get("/ServiceProviderConfig")).get("sort"))
        .isEqualTo(TestServer.json("{\"supported\":true}"));
  }

  @Test
  @Tag("7644-3.4.2.3-2")
  @Tag("7644-3.4.2.3-5")
  void theOrderIsAscendingUnlessTheClientSaysOtherwise() {
    users("b", "c", "a");

    assertThat(names("/Users?sortBy=userName")).containsExactly("a", "b", "c");
    assertThat(names("/Users?sortBy=userName&sortOrder=ascending")).containsExactly("a", "b", "c");
    assertThat(names("/Users?sortBy=userName&sortOrder=descending")).containsExactly("c", "b", "a");
    assertThat(names("/Users?sortBy=userName&sortOrder=DESCENDING")).containsExactly("c", "b", "a");
  }

  @Test
  @Tag("7644-3.4.2.3-2")
  void aPartOfAComplexAttributeIsNamedByItsPath() {
    user("a", ",\"name\":{\"familyName\":\"Zhou\"}");
    user("b", ",\"name\":{\"familyName\":\"Abel\"}");

    assertThat(names("/Users?sortBy=name.familyName")).containsExactly("b", "a");
    assertThat(names("/Users?sortBy=NAME.FAMILYNAME")).containsExactly("b", "a");
    assertThat(names("/Users?sortBy=urn:ietf:params:scim:schemas:core:2.0:User:name.familyName"))
        .containsExactly("b", "a");
  }

  @Test
  @Tag("7644-3.4.2.3-2")
  void anAttributeOfAnExtensionIsNamedByItsSchema() {
    String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    user("a", ",\"" + enterprise + "\":{\"department\":\"Sales\",\"manager\":{\"value\":\"1\"}}");
    user("b", ",\"" + enterprise + "\":{\"department\":\"Art\",\"manager\":{\"value\":\"2\"}}");
    user("c", "");

    assertThat(names("/Users?sortBy=" + enterprise + ":department")).containsExactly("b", "a", "c");
    assertThat(names("/Users?sortBy=" + enterprise + ":manager")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails", "emails.value"})
  @Tag("7644-3.4.2.3-3")
  void ofSeveralValuesThePrimaryCountsOtherwiseTheFirst(String sortBy) {
    user("primary", ",\"emails\":[{\"value\":\"z@x\"},{\"value\":\"b@x\",\"primary\":true}]");
    user("first", ",\"emails\":[{\"value\":\"a@x\"},{\"value\":\"0@x\"}]");
    user("only", ",\"emails\":[{\"value\":\"c@x\"}]");

    assertThat(names("/Users?sortBy=" + sortBy)).containsExactly("first", "primary", "only");
  }

  @Test
  @Tag("7644-3.4.2.3-4")
  void whoHasNoValueComesLastWhenAscendingAndFirstWhenDescending() {
    user("none", "");
    user("b", ",\"title\":\"B\"");
    user("a", ",\"title\":\"A\"");

    assertThat(names("/Users?sortBy=title")).containsExactly("a", "b", "none");
    assertThat(names("/Users?sortBy=title&sortOrder=descending")).containsExactly("none", "b", "a");
  }

  @Test
  @Tag("7644-3.4.2.3-6")
  void anotherOrderIsRefused() {
    ScimResponse response = server.get("/Users?sortBy=title&sortOrder=sideways");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
  }

  @Test
  @Tag("7644-3.4.2.3-7")
  void caseCountsAsTheSchemaSaysAndTheLocaleNever() {
    users("b", "İ", "A", "i", "ä", "I1", "Z");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      List<String> turkish = names("/Users?sortBy=userName");
      Locale.setDefault(Locale.forLanguageTag("sv"));
      assertThat(names("/Users?sortBy=userName")).isEqualTo(turkish);
      assertThat(turkish).containsExactly("A", "b", "i", "I1", "İ", "Z", "ä");
    } finally {
      Locale.setDefault(before);
    }
    user("lower", ",\"externalId\":\"b\"");
    user("upper", ",\"externalId\":\"C\"");
    assertThat(names("/Users?sortBy=externalId&filter=externalId+pr"))
        .containsExactly("upper", "lower");
  }

  @Test
  void numbersBooleansAndDatesAreOrderedByValue() {
    ResourceType lamp =
        ResourceType.of(
            "Lamp",
            "/Lamps",
            new Schema(
                "urn:example:Lamp",
                "Lamp",
                "",
                List.of(
                    Attribute.string("displayName").build(),
                    Attribute.builder("watts", AttributeType.DECIMAL).build(),
                    Attribute.builder("on", AttributeType.BOOLEAN).build(),
                    Attribute.builder("since", AttributeType.DATE_TIME).build())));
    ResourceStore store = InMemoryResourceStore.of(lamp);
    TestServer lamps =
        TestServer.over(
            InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP),
            builder -> builder.resourceType(lamp, store));
    lamp(lamps, "a", "100", "true", "2026-01-01T00:00:00Z");
    lamp(lamps, "b", "20.5", "false", "2026-01-01T00:00:00+02:00");
    lamp(lamps, "c", "-3", "true", "2025-12-31T23:00:00Z");

    assertThat(displayNames(lamps, "/Lamps?sortBy=watts")).containsExactly("c", "b", "a");
    assertThat(displayNames(lamps, "/Lamps?sortBy=on")).containsExactly("b", "a", "c");
    assertThat(displayNames(lamps, "/Lamps?sortBy=since")).containsExactly("b", "c", "a");
  }

  @Test
  @Tag("7644-3.4.2.4-1")
  void equalValuesAreOrderedByIdSoThatPagesFitTogether() {
    for (int i = 0; i < 9; i++) {
      user("user-" + i, ",\"title\":\"same\"");
    }
    List<String> pages = new ArrayList<>();
    for (int start = 1; start <= 9; start += 2) {
      pages.addAll(names("/Users?sortBy=title&count=2&startIndex=" + start));
    }

    assertThat(pages).isEqualTo(names("/Users?sortBy=id")).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void whatTheServerKnowsOfResourcesCanBeSortedBy() {
    users("x", "y", "z");

    assertThat(names("/Users?sortBy=meta.created")).containsExactly("x", "y", "z");
    assertThat(names("/Users?sortBy=id&sortOrder=descending")).containsExactly("z", "y", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "meta",
        "x509Certificates",
        "x509Certificates.value",
        "groups",
        "age",
        "a b"
      })
  @Tag("7644-3.4.2.3-2")
  void whatHasNoOrderIsRefused(String sortBy) {
    ScimResponse response = server.get("/Users?sortBy=" + sortBy.replace(" ", "%20"));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
  }

  @Test
  @DisplayName("R8: an order tells nothing of what is never returned")
  void r08ASecretIsNoSortKey() {
    assertThat(server.get("/Users?sortBy=password").status()).isEqualTo(400);
    assertThat(server.get("/Users?sortBy=" + Schemas.USER_URI + ":password").status())
        .isEqualTo(400);
  }

  @Test
  void anEmptySortByIsNone() {
    users("b", "a");

    assertThat(names("/Users?sortBy=&sortOrder=descending")).containsExactly("b", "a");
  }

  @Test
  void aStoreThatCannotSortIsSortedFor() {
    TestServer plain = TestServer.over(new MinimalStore());
    for (String name : List.of("c", "a", "b")) {
      plain.user(name);
    }

    assertThat(userNames(plain, "/Users?sortBy=userName&count=2")).containsExactly("a", "b");
    assertThat(
            userNames(
                plain, "/Users?sortBy=userName&sortOrder=descending&filter=userName+ne+%22b%22"))
        .containsExactly("c", "a");
  }

  private void users(String... names) {
    for (String name : names) {
      server.user(name);
    }
  }

  private void user(String name, String rest) {
    ScimResponse created = server.post("/Users", USER + name + "\"" + rest + "}");
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
  }

  private static void lamp(TestServer lamps, String name, String watts, String on, String since) {
    ScimResponse created =
        lamps.post(
            "/Lamps",
            "{\"schemas\":[\"urn:example:Lamp\"],\"displayName\":\"%s\",\"watts\":%s,\"on\":%s,\"since\":\"%s\"}"
                .formatted(name, watts, on, since));
    assertThat(created.status()).isEqualTo(201);
  }

  private List<String> names(String target) {
    return userNames(server, target);
  }

  private static List<String> userNames(TestServer server, String target) {
    return texts(server, target, "userName");
  }

  private static List<String> displayNames(TestServer server, String target) {
    return texts(server, target, "displayName");
  }

  private static List<String> texts(TestServer server, String target, String attribute) {
    ScimResponse response = server.get(target);
    assertThat(response.status()).as(response.toString()).isEqualTo(200);
    List<String> texts = new ArrayList<>();
    for (ScimValue resource : body(response).getValues("Resources")) {
      texts.add(Objects.requireNonNull(((ScimObject) resource).getString(attribute)));
    }
    return texts;
  }
}
