package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever text a client sends stays a text: it neither ends a statement nor widens a search. */
abstract class AttackContract {

  /** Each finds itself and nobody else. */
  private static final List<String> HOSTILE =
      List.of(
          "o'brien",
          "o''brien",
          "\"quoted\"",
          "x'/**/or/**/1=1--",
          "');drop/**/table/**/scim_resource;--",
          "%",
          "_",
          "%%",
          "a%",
          "a_",
          "ab",
          "!",
          "!%",
          "!_",
          "\\",
          "\\\\",
          "\\%",
          "\\'",
          "?",
          "$1",
          "$$",
          ":name",
          "{fn/**/now()}",
          "[a-z]",
          "*",
          "#",
          ";",
          "null",
          "NaN",
          "\ud83d\ude00",
          "\ud83d\ude01",
          "\ud801\udc00x",
          "\u4e2d");

  /** Texts of which some are the same person and others are not, as the library says. */
  private static final List<String> ALIKE =
      List.of(
          "stra\u00dfe",
          "STRASSE",
          "stra\u017fe",
          "\u212aelvin",
          "kelvin",
          "istanbul",
          "\u0131stanbul",
          "\u0130stanbul",
          "ISTANBUL",
          "i\u0307stanbul",
          "\u03c3\u03c2",
          "\u03a3\u03a3",
          "jos\u00e9",
          "jose\u0301",
          "JOS\u00c9",
          "jose",
          "\u212bngstrom",
          "\u00e5ngstrom",
          "\uff41\uff42\uff43",
          "abc",
          "\u00b5m",
          "\u03bcm",
          "\ud801\udc00",
          "\ud801\udc28",
          "\u1e9e",
          "ss");

  private final StoreContext context = context("attack-" + UUID.randomUUID());
  private final ResourceStore store;
  private final Memberships memberships;

  /** Attacks a store that is empty, or has nothing but what other tenants have. */
  AttackContract(ResourceStore store) {
    this.store = store;
    this.memberships = store.capability(Memberships.class).orElseThrow();
  }

  /** Everything that stands in the tables, by their names. */
  abstract Map<String, List<String>> contents();

  @Test
  void hostileTextFindsItselfAlone() {
    TenantServer server = server(context.tenant());
    for (String text : HOSTILE) {
      String title = "\"title\":" + RandomFilters.quoted(text);
      ScimResponse created = server.createUser("u" + HOSTILE.indexOf(text), title, inventory(text));
      assertThat(created.status()).as("%s: %s", text, TenantServer.text(created)).isEqualTo(201);
    }
    for (String text : HOSTILE) {
      String own = "u" + HOSTILE.indexOf(text);
      for (String attribute : List.of("title", Inventory.URI + ":exactText")) {
        String literal = RandomFilters.quoted(text);
        assertThat(names(server, attribute + " eq " + literal)).as(text).containsExactly(own);
        for (String operator : List.of("co", "sw", "ew")) {
          assertThat(names(server, attribute + " " + operator + " " + literal))
              .as("%s %s", operator, text)
              .containsExactlyInAnyOrderElementsOf(meant(operator, text));
        }
      }
    }
    assertThat(names(server, "title pr")).hasSameSizeAs(HOSTILE);
  }

  private static List<String> meant(String operator, String literal) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      boolean found =
          switch (operator) {
            case "co" -> text.contains(literal);
            case "sw" -> text.startsWith(literal);
            default -> text.endsWith(literal);
          };
      if (found) {
        names.add("u" + i);
      }
    }
    return names;
  }

  @Test
  void whoIsTheSameIsSaidByTheComparisonKeyAlone() {
    TenantServer server = server(context.tenant());
    List<String> kept = new ArrayList<>();
    for (String text : ALIKE) {
      String title = "\"title\":" + RandomFilters.quoted(text);
      assertThat(server.createUser("t" + ALIKE.indexOf(text), title, inventory(text)).status())
          .isEqualTo(201);
      kept.add(text);
    }
    for (String text : kept) {
      assertThat(names(server, "title eq " + RandomFilters.quoted(text)))
          .as(text)
          .containsExactlyInAnyOrderElementsOf(same(text, false));
      assertThat(names(server, Inventory.URI + ":exactText eq " + RandomFilters.quoted(text)))
          .as(text)
          .containsExactlyInAnyOrderElementsOf(same(text, true));
    }
  }

  private static List<String> same(String text, boolean exact) {
    String key = ComparisonKey.of(text, exact);
    return ALIKE.stream()
        .filter(other -> ComparisonKey.of(other, exact).equals(key))
        .map(other -> "t" + ALIKE.indexOf(other))
        .toList();
  }

  @Test
  void accountsAreKeptApartAsInMemory() {
    try (OpenStore memory = StoreKind.MEMORY.open(Inventory.TYPES, Inventory.INDEX)) {
      TenantServer expected = TenantServer.of(memory.store(), context.tenant());
      TenantServer actual = server(context.tenant());
      List<String> names = new ArrayList<>(ALIKE);
      String longName = "n".repeat(600);
      names.addAll(List.of(longName, longName + "a", longName.substring(1), longName + "A"));
      names.add("\u00df".repeat(300));
      names.add("s".repeat(600));
      names.add("SS".repeat(300));
      for (String name : names) {
        assertThat(actual.createUser(name).status())
            .as(name)
            .isEqualTo(expected.createUser(name).status());
      }
    }
  }

  /** What is indexed of a text ends before or within a surrogate pair. */
  @Test
  void longTextsAreComparedWhole() {
    TenantServer server = server(context.tenant());
    String start = "y" + "\ud83d\ude00".repeat(127);
    List<String> ends =
        List.of("a", "z", "\ud83d\ude00", "\ud83d\ude00a", "\ud83d\ude01", "\ue000");
    for (String end : ends) {
      String title = "\"title\":" + RandomFilters.quoted(start + end);
      assertThat(server.createUser("l" + ends.indexOf(end), title).status()).isEqualTo(201);
    }
    for (String end : ends) {
      String literal = " " + RandomFilters.quoted(start + end);
      List<String> below = new ArrayList<>();
      for (String other : ends) {
        if (ComparisonKey.compare(start + other, start + end) < 0) {
          below.add("l" + ends.indexOf(other));
        }
      }
      assertThat(names(server, "title lt" + literal)).containsExactlyInAnyOrderElementsOf(below);
      assertThat(names(server, "not (title ge" + literal + ")"))
          .containsExactlyInAnyOrderElementsOf(below);
      assertThat(names(server, "title eq" + literal)).containsExactly("l" + ends.indexOf(end));
    }
  }

  @Test
  void everyValueOfASubAttributeIsFound() {
    TenantServer server = server(context.tenant());
    String labels = "\"" + Inventory.URI + "\":{\"place\":{\"labels\":[\"one\",\"two\"]}}";
    server.createUser("labelled", labels);
    server.createUser("other");
    String path = Inventory.URI + ":place.labels ";
    assertThat(names(server, path + "eq \"TWO\"")).containsExactly("labelled");
    assertThat(names(server, path + "pr")).containsExactly("labelled");
    assertThat(names(server, path + "ne \"one\"")).hasSize(2);
  }

  @Test
  void nulInAFilterFindsNothing() {
    TenantServer server = server(context.tenant());
    String id = TenantServer.id(server.createUser("a", "\"title\":\"a\"", inventory("a")));
    server.createGroup("g", id);
    for (String literal : List.of("\"\\u0000\"", "\"a\\u0000\"", "\"a\\u0000b\"", "\"\\u0000a\"")) {
      for (String operator : List.of("eq", "co", "sw", "ew")) {
        for (String attribute : List.of("userName", "title", "id", "emails.value", "nickName")) {
          assertThat(names(server, attribute + " " + operator + " " + literal))
              .as("%s %s %s", attribute, operator, literal)
              .isEmpty();
        }
        assertNothing(server.find("/Groups", "members.value " + operator + " " + literal));
      }
      assertThat(names(server, "emails[type eq " + literal + " and value pr]")).isEmpty();
      assertThat(names(server, "groups.value eq " + literal)).isEmpty();
      assertThat(names(server, "title ne " + literal)).containsExactly("a");
    }
    assertThat(server.get("/Users/%00").status()).isIn(400, 404);
  }

  private static void assertNothing(ScimResponse response) {
    assertThat(response.status()).as(TenantServer.text(response)).isEqualTo(200);
    assertThat(TenantServer.body(response).getValues("Resources")).isEmpty();
  }

  @Test
  void nulInAValueIsRefusedByTheReader() {
    ScimResponse response = server(context.tenant()).createUser("a", "\"title\":\"a\\u0000b\"");
    assertThat(response.status()).isEqualTo(400);
  }

  @Test
  void nulInAStoredTextIsRefusedAndNothingIsStored() {
    insert("kept", Map.of());
    Map<String, List<String>> before = contents();
    ScimValue nul = ScimString.of("a\u0000b");
    ScimValue email = ScimObject.builder().put("value", "a").put("type", nul).build();
    for (Map<String, ScimValue> body :
        List.<Map<String, ScimValue>>of(
            Map.of("displayName", nul),
            Map.of("userName", nul),
            Map.of("emails", ScimArray.of(email)),
            badge("a\u0000b"))) {
      assertRefused(() -> insert("new", body));
      assertRefused(() -> store.replace(context, key("kept"), user("kept", body), Version.ANY));
    }
    assertRefused(() -> insert("a\u0000b", Map.of()));
    ResourceKey group = new ResourceKey("Group", "g");
    Resource body =
        Resource.of(Inventory.GROUP, ScimObject.builder().put("displayName", "g").build());
    List<Member> members = List.of(new Member("fine", "User"), new Member("a\u0000b", "User"));
    assertRefused(() -> memberships.insert(context, group, body, members));
    assertThat(contents()).isEqualTo(before);
    memberships.insert(context, group, body, List.of());
    assertRefused(
        () -> memberships.apply(context, group, null, MemberDelta.add(members), Version.ANY));
    assertThat(memberships.members(context, group, null, 10).members()).isEmpty();
  }

  @Test
  void nulInAnIdIsNobody() {
    assertThat(store.get(context, key("a\u0000b"), Projection.everything())).isEmpty();
    assertThat(store.getAll(context, List.of(key("a\u0000b")), Projection.everything())).isEmpty();
    assertThat(memberships.groupsOf(context, List.of("a\u0000b"))).isEmpty();
    assertThat(memberships.contains(context, key("a"), "a\u0000b")).isFalse();
    assertThat(memberships.members(context, key("a\u0000b"), null, 10).members()).isEmpty();
    memberships.forget(context, "a\u0000b");
    assertThatThrownBy(() -> store.delete(context, key("a\u0000b"), Version.ANY))
        .isInstanceOf(StoreException.NotFound.class);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.Refused.class, refused -> assertThat(refused.status()).isEqualTo(400));
  }

  @Test
  void sqlInANameIsNoAttribute() {
    TenantServer server = server(context.tenant());
    server.createUser("somebody");
    for (String name :
        List.of(
            "userName'--",
            "userName;drop table scim_resource",
            "(select 1)",
            "1",
            "r.id",
            "userName\" desc",
            "scim_index.value",
            "urn:x';--:userName")) {
      String encoded = TenantServer.encoded(name);
      assertThat(server.get("/Users?sortBy=" + encoded).status()).as(name).isLessThan(500);
      assertThat(server.find("/Users", name + " eq \"a\"").status()).as(name).isEqualTo(400);
      assertThat(server.get("/Users?attributes=" + encoded).status()).as(name).isLessThan(500);
      assertThat(server.get("/Users?sortBy=userName&sortOrder=" + encoded).status())
          .as(name)
          .isLessThan(500);
    }
    assertThat(names(server, "userName pr")).containsExactly("somebody");
  }

  @Test
  void oddTenantsAreKeptApart() {
    List<String> tenants =
        List.of(
            "'",
            "''",
            "\"",
            "%",
            "_",
            "tenant%",
            "tenant_",
            "tenantx",
            "Tenantx",
            "\\",
            "\u00e9",
            "e\u0301",
            "a' or 'a'='a",
            "\ud83d\ude00",
            " ",
            "t".repeat(700),
            "t".repeat(701));
    String suffix = UUID.randomUUID().toString();
    for (String tenant : tenants) {
      TenantServer server = server(tenant + suffix);
      assertThat(server.createUser("somebody").status()).as(tenant).isEqualTo(201);
      assertThat(server.createUser("somebody").status()).as(tenant).isEqualTo(409);
    }
    for (String tenant : tenants) {
      TenantServer server = server(tenant + suffix);
      assertThat(names(server, "userName eq \"somebody\"")).as(tenant).hasSize(1);
      assertThat(names(server, "userName ne \"nobody\" or title pr")).as(tenant).hasSize(1);
      assertThat(TenantServer.body(server.get("/Users")).getValues("Resources")).hasSize(1);
    }
  }

  @Test
  void oddIdsAreFoundOrNotButNeverMisunderstood() {
    TenantServer server = server(context.tenant());
    String id = TenantServer.id(server.createUser("somebody"));
    for (String odd :
        List.of(
            "'",
            "%27",
            "%27%20or%20%271%27=%271",
            "%25",
            "_",
            id + "%27",
            "%2e%2e",
            "%5C",
            "%F0%9F%98%80",
            "%C3%A9",
            "a;b",
            "x".repeat(5_000))) {
      assertThat(server.get("/Users/" + odd).status()).as(odd).isIn(400, 404);
      assertThat(server.delete("/Users/" + odd).status()).as(odd).isIn(400, 404);
    }
    assertThat(server.get("/Users/" + id).status()).isEqualTo(200);
  }

  @Test
  void oddMembersAreUnknown() {
    TenantServer server = server(context.tenant());
    String id = TenantServer.id(server.createUser("somebody"));
    String group = TenantServer.id(server.createGroup("team", id));
    for (String odd :
        List.of("'", id + "'", "%", "x' or '1'='1", "\ud83d\ude00", "m".repeat(9_000))) {
      assertThat(server.createGroup("odd", odd).status()).as(odd).isEqualTo(400);
      assertNothing(server.find("/Groups", "members.value eq " + quotedPart(odd)));
    }
    ScimResponse found = server.find("/Groups", "members.value eq \"" + id + "\"");
    assertThat(TenantServer.text(found)).contains(group);
  }

  /** Filters have a length of their own. */
  private static String quotedPart(String text) {
    return RandomFilters.quoted(text.substring(0, Math.min(1_000, text.length())));
  }

  /** A store takes any id for a member; the engine checks them unless it is told not to. */
  @Test
  void oddMembersAreKeptAsTheyAre() {
    ResourceKey group = new ResourceKey("Group", "odd");
    Resource body =
        Resource.of(Inventory.GROUP, ScimObject.builder().put("displayName", "g").build());
    List<Member> members = oddMembers();
    memberships.insert(context, group, body, members);
    assertThat(memberships.members(context, group, null, 10).members())
        .containsExactlyInAnyOrderElementsOf(members);
    assertThat(memberships.contains(context, group, "_")).isFalse();
    assertThat(memberships.groupsOf(context, List.of("'", "_"))).containsOnlyKeys("'");
    memberships.apply(context, group, null, MemberDelta.remove(List.of("%")), Version.ANY);
    assertThat(memberships.members(context, group, null, 10).members()).hasSize(4);
  }

  /** Five members of odd ids, among them {@code '} and {@code %}, and of odd types. */
  List<Member> oddMembers() {
    return List.of(
        new Member("'", "User"),
        new Member("%", null),
        new Member("\"", "it's"),
        new Member("\ud83d\ude00", "User"),
        new Member("\ue000", "User"));
  }

  private static List<String> names(TenantServer server, String filter) {
    ScimResponse response = server.get("/Users?count=1000&filter=" + TenantServer.encoded(filter));
    assertThat(response.status()).as("%s: %s", filter, TenantServer.text(response)).isEqualTo(200);
    return TenantServer.body(response).getValues("Resources").stream()
        .map(user -> String.valueOf(((ScimObject) user).getString("userName")))
        .toList();
  }

  private static String inventory(String text) {
    return "\"" + Inventory.URI + "\":{\"exactText\":" + RandomFilters.quoted(text) + "}";
  }

  static Map<String, ScimValue> badge(String value) {
    return Map.of(Inventory.URI, ScimObject.of("badge", ScimString.of(value)));
  }

  final void insert(String id, Map<String, ScimValue> body) {
    store.insert(context, key(id), user(id.replace('\u0000', '0'), body));
  }

  private static Resource user(String userName, Map<String, ScimValue> more) {
    ScimObject.Builder user = ScimObject.builder();
    if (!more.containsKey("userName")) {
      user.put("userName", userName);
    }
    more.forEach(user::put);
    return Resource.of(Inventory.USER, user.build());
  }

  private static ResourceKey key(String id) {
    return new ResourceKey("User", id);
  }

  private TenantServer server(String tenant) {
    return TenantServer.of(store, tenant);
  }

  private static StoreContext context(String tenant) {
    Instant now = Instant.now();
    return new StoreContext(tenant, "it's", now, now.plusSeconds(120));
  }
}
