package dev.scimlet.examples.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Await;
import dev.scimlet.examples.server.OpenStore;
import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.examples.server.Storage;
import dev.scimlet.examples.server.directory.Directory.Freshness;
import dev.scimlet.examples.server.directory.LinePlace.Side;
import dev.scimlet.examples.server.directory.PersonFilter.Access;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The directory follows its store and finds people")
class DirectoryTest {

  private static final List<ResourceType> TYPES = ScimletServer.standardResourceTypes();
  private static final Set<String> NAMES = Set.of("User", "Group");

  private OpenStore opened;
  private @Nullable Directory directory;

  @BeforeEach
  void open(@TempDir Path parent) {
    opened = Storage.directory(parent.resolve("data")).open(TYPES);
  }

  @AfterEach
  void close() {
    if (directory != null) {
      directory.close();
    }
    opened.close();
  }

  @Test
  void whatWasThereBeforeIsReadInPages() throws Exception {
    for (int i = 0; i < 2_345; i++) {
      put("u%04d".formatted(i), "{\"userName\": \"p%04d\"}".formatted(i));
    }
    start();

    assertThat(numbers().users()).isEqualTo(2_345);
  }

  @Test
  void changesOfAnyNodeAreSeenAtTheNextLook() throws Exception {
    start();
    put("1", "{\"userName\": \"ada\"}");
    refresh();
    assertThat(userNames(PersonFilter.everybody())).containsExactly("ada");

    replace("1", "{\"userName\": \"lovelace\", \"active\": false}");
    refresh();
    assertThat(userNames(PersonFilter.everybody())).containsExactly("lovelace");
    assertThat(numbers().disabled()).isEqualTo(1);

    opened.store().delete(context(), new ResourceKey("User", "1"), Version.ANY);
    refresh();
    assertThat(userNames(PersonFilter.everybody())).isEmpty();
    assertThat(numbers().users()).isZero();
  }

  @Test
  void searchFindsWhatStartsWithTheTextInAnyCase() throws Exception {
    put("1", "{\"userName\": \"Zoé\", \"externalId\": \"X-17\"}");
    put("2", "{\"userName\": \"bob\", \"displayName\": \"Zoey B\"}");
    put(
        "3",
        "{\"userName\": \"eve\", \"emails\": [{\"value\": \"a@b\"}, {\"value\": \"zo@b\", \"primary\": true}]}");
    put(
        "4",
        "{\"userName\": \"ann\", \"name\": {\"givenName\": \"Ann\", \"familyName\": \"Zorn\"}}");
    start();

    assertThat(userNames(text("ZO"))).containsExactly("ann", "bob", "eve", "Zoé");
    assertThat(userNames(text("ann z"))).containsExactly("ann");
    assertThat(userNames(text("x-1"))).containsExactly("Zoé");
    assertThat(userNames(text("zoé"))).containsExactly("Zoé");
    assertThat(userNames(text("nobody"))).isEmpty();
  }

  @Test
  void filtersAreAccessLicenseAndBillingCode() throws Exception {
    put("1", lucid("a", "true", "Sales"));
    put("2", lucid("b", "True", "R&D"));
    put("3", lucid("c", "false", "sales"));
    put("4", "{\"userName\": \"d\", \"active\": false}");
    start();

    assertThat(userNames(new PersonFilter("", Access.ACTIVE, null, "")))
        .containsExactly("a", "b", "c");
    assertThat(userNames(new PersonFilter("", Access.DISABLED, null, ""))).containsExactly("d");
    assertThat(userNames(license(Product.LUCIDCHART))).containsExactly("a", "b");
    assertThat(userNames(license(Product.LUCIDSPARK))).isEmpty();
    assertThat(userNames(new PersonFilter("", Access.ANY, null, "SALES")))
        .containsExactly("a", "c");
    assertThat(numbers().licenses().get(Product.LUCIDCHART)).isEqualTo(2);
  }

  @Test
  void pagesLeadForwardAndBackWhileLinesGo() throws Exception {
    IntStream.range(0, 7).forEach(i -> put("u" + i, "{\"userName\": \"p" + i + "\"}"));
    start();
    List<String> seen = new ArrayList<>();

    LinePage<Person> first = people(LinePlace.start());
    LinePage<Person> second = people(new LinePlace(Side.AFTER, "p2", "u2"));
    LinePage<Person> third = people(new LinePlace(Side.AFTER, "p5", "u5"));
    List.of(first, second, third).forEach(page -> page.lines().forEach(p -> seen.add(p.id())));

    assertThat(seen).containsExactly("u0", "u1", "u2", "u3", "u4", "u5", "u6");
    assertThat(List.of(first.hasPrevious(), first.hasNext())).containsExactly(false, true);
    assertThat(List.of(second.hasPrevious(), second.hasNext())).containsExactly(true, true);
    assertThat(List.of(third.hasPrevious(), third.hasNext())).containsExactly(true, false);
    assertThat(third.total()).hasValue(7);

    opened.store().delete(context(), new ResourceKey("User", "u3"), Version.ANY);
    refresh();
    LinePage<Person> back = people(new LinePlace(Side.BEFORE, "p3", "u3"));
    assertThat(back.lines()).extracting(Person::id).containsExactly("u0", "u1", "u2");
    assertThat(List.of(back.hasPrevious(), back.hasNext())).containsExactly(false, true);
  }

  @Test
  void typesThatAreNotListedAreOfNoInterest() throws Exception {
    directory = Directory.open(opened.store(), Set.of("Car"), "default", Directory.STANDARD_LIMIT);
    refresh();

    assertThat(numbers().users()).isZero();
  }

  @Test
  void moreThanItMayKeepAreListedOutOfTheStore() throws Exception {
    IntStream.range(0, 7).forEach(i -> put("u" + i, "{\"userName\": \"P" + (6 - i) + "\"}"));
    start(6);
    awaitTooMany();

    LinePage<Person> first = people(LinePlace.start());
    LinePage<Person> second = people(new LinePlace(Side.AFTER, "P2", "u4"));
    LinePage<Person> back = people(new LinePlace(Side.BEFORE, "p3", "u3"));
    LinePage<Person> middle = people(new LinePlace(Side.BEFORE, "p6", "u0"));

    assertThat(first.lines()).extracting(Person::userName).containsExactly("P0", "P1", "P2");
    assertThat(second.lines()).extracting(Person::userName).containsExactly("P3", "P4", "P5");
    assertThat(back).isEqualTo(first);
    assertThat(middle.lines()).extracting(Person::userName).containsExactly("P3", "P4", "P5");
    assertThat(List.of(first.hasPrevious(), first.hasNext())).containsExactly(false, true);
    assertThat(List.of(middle.hasPrevious(), middle.hasNext())).containsExactly(true, true);
    assertThat(first.total()).isEmpty();
    assertThat(userNames(text("p4"))).containsExactly("P4");
    assertThat(userNames(text("4"))).isEmpty();
    assertThat(directory().numbers()).isEmpty();
    assertThat(directory().find(List.of("u1", "none"))).containsOnlyKeys("u1");
    assertThat(directory().findGroup("none")).isEmpty();
  }

  @Test
  void whoBecomesOneTooManyIsListedToo() throws Exception {
    put("1", "{\"userName\": \"a\"}");
    start(1);
    refresh();
    put("2", "{\"userName\": \"b\"}");
    awaitTooMany();

    assertThat(userNames(PersonFilter.everybody())).containsExactly("a", "b");
  }

  @Test
  void storesThatDoNotSortAreListedInOrderToo() throws Exception {
    opened.close();
    opened = Storage.memory().open(TYPES);
    IntStream.range(0, 5).forEach(i -> put("u" + i, "{\"userName\": \"P" + (4 - i) + "\"}"));
    start(2);
    awaitTooMany();

    assertThat(people(LinePlace.start()).lines())
        .extracting(Person::userName)
        .containsExactly("P0", "P1", "P2");
    assertThat(people(new LinePlace(Side.BEFORE, "p4", "u0")).lines())
        .extracting(Person::userName)
        .containsExactly("P1", "P2", "P3");
    assertThat(userNames(text("p3"))).containsExactly("P3");
  }

  @Test
  void storeWhoseFeedIsAnotherOneIsReadAnew() throws Exception {
    RenumberedFeed feed =
        new RenumberedFeed(opened.store().capability(ChangeFeed.class).orElseThrow());
    directory = Directory.open(feed.over(opened.store()), NAMES, "default", 100);
    refresh();

    feed.renumber();
    put("1", "{\"userName\": \"ada\"}");
    Await.until(() -> !userNames(PersonFilter.everybody()).isEmpty());

    refresh();
    assertThat(userNames(PersonFilter.everybody())).containsExactly("ada");
  }

  private void awaitTooMany() throws InterruptedException {
    Await.until(() -> directory().refresh() == Freshness.TOO_MANY);
  }

  private DirectoryNumbers numbers() {
    return directory().numbers().orElseThrow();
  }

  private Directory directory() {
    return Objects.requireNonNull(directory);
  }

  private void start() throws InterruptedException {
    start(Directory.STANDARD_LIMIT);
    refresh();
  }

  private void start(int limit) {
    directory = Directory.open(opened.store(), NAMES, "default", limit);
  }

  private void refresh() throws InterruptedException {
    Await.until(() -> directory().refresh() == Freshness.PRESENT);
  }

  private LinePage<Person> people(LinePlace place) {
    return directory().people(PersonFilter.everybody(), place, 3);
  }

  private List<String> userNames(PersonFilter filter) {
    return directory().people(filter, LinePlace.start(), 100).lines().stream()
        .map(Person::userName)
        .toList();
  }

  private static PersonFilter text(String text) {
    return new PersonFilter(text, Access.ANY, null, "");
  }

  private static PersonFilter license(@Nullable Product product) {
    return new PersonFilter("", Access.ANY, product, "");
  }

  private static String lucid(String userName, String lucidchart, String billingCode) {
    return """
        {"userName": "%s", "urn:ietf:params:scim:schemas:extension:lucid:2.0:User": {
          "billingCode": "%s", "productLicenses": {"Lucidchart": "%s"}}}
        """
        .formatted(userName, billingCode, lucidchart);
  }

  private void put(String id, String body) {
    ResourceStore store = opened.store();
    store.insert(context(), new ResourceKey("User", id), resource(body));
  }

  private void replace(String id, String body) {
    opened.store().replace(context(), new ResourceKey("User", id), resource(body), Version.ANY);
  }

  private static Resource resource(String body) {
    return Resource.of(
        TYPES.get(0), ScimJson.read(body.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults()));
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("default", "test", now, now.plus(Duration.ofMinutes(1)));
  }
}
