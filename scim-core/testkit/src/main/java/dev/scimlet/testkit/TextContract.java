package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Query;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How texts are compared, RFC 7643 section 2.2 and RFC 7644 section 3.4.2.2: ignoring case as
 * Unicode has it, or exactly, and always every character of them.
 */
interface TextContract extends StoreFixture {

  /** Each line is one text in several spellings; texts of different lines differ. */
  List<List<String>> SPELLINGS =
      List.of(
          List.of("straße", "STRASSE", "Strasse", "STRA\u1e9eE"),
          List.of("ilk", "ILK"),
          List.of("\u0131lk"),
          List.of("\u0130lk", "i\u0307lk", "I\u0307LK"),
          List.of("ΣΊΣΥΦΟΣ", "σίσυφος", "σίσυφοσ"),
          List.of("\u212aelvin", "kelvin", "KELVIN"),
          List.of("milk", "MILK", "m\uff29lk", "\uff2d\uff29\uff2c\uff2b"),
          List.of("Ångström", "A\u030angstro\u0308m", "\u212bngström", "åNGSTRÖM"),
          List.of("\ufb01n", "fin", "FIN"),
          List.of("\u03b0", "\u1fe3", "\u03c5\u0308\u0301"),
          List.of("\u01c4ep", "\u01c5ep", "\u01c6ep"),
          List.of("\ud801\udc00\ud801\udc01", "\ud801\udc28\ud801\udc29"),
          List.of("Angstrom"),
          List.of("strase"));

  /** Texts that mean something to somebody else: to a database, a shell, a filter. */
  List<String> SPECIAL =
      List.of(
          "100%",
          "100x",
          "%",
          "_",
          "a_b",
          "axb",
          "a%b",
          "a\\b",
          "a\\\\b",
          "a\\%b",
          "\\",
          "it's",
          "its",
          "''",
          "' or 1=1 --",
          "'; drop table users; --",
          "say \"hi\"",
          "\"",
          "[a-z]",
          "*",
          "?",
          "${x}",
          "$1",
          ":name",
          "E'\\n'",
          "line\nbreak",
          "tab\tstop",
          " blank ",
          "blank",
          "null",
          "\ud835\udcb5");

  /** The operators on texts, and what they say of two keys. */
  Map<String, BiPredicate<String, String>> OPERATORS =
      Map.of(
          "eq", String::equals,
          "sw", String::startsWith,
          "co", String::contains,
          "ew", String::endsWith,
          "gt", (text, literal) -> ComparisonKey.compare(text, literal) > 0,
          "le", (text, literal) -> ComparisonKey.compare(text, literal) <= 0);

  /** Every spelling finds every other one where case does not matter. */
  @Test
  @Tag("7644-3.4.2.2-22")
  default void everySpellingFindsTheOthers() {
    Scene scene = Scene.of(newStore());
    SPELLINGS.forEach(text -> text.forEach(spelling -> insertNamed(scene, spelling)));
    for (List<String> text : SPELLINGS) {
      for (String spelling : text) {
        String literal = Queries.literal(spelling);
        for (String filter :
            List.of(
                "displayName eq " + literal,
                "name.familyName eq " + literal,
                "emails.value eq " + literal,
                "emails[type eq \"work\" and value eq " + literal + "]")) {
          assertThat(names(scene, filter)).as(filter).containsExactlyInAnyOrderElementsOf(text);
        }
      }
    }
  }

  /** userName is found in every spelling, and is one name in all of them. */
  @Test
  @Tag("7643-7-18")
  default void userNameIsOneInEverySpelling() {
    Scene scene = Scene.of(newStore());
    for (List<String> text : SPELLINGS) {
      StoredResource stored = scene.insertUser(newUser(text.get(0)));
      for (String spelling : text) {
        assertThat(find(scene, "userName eq " + Queries.literal(spelling)))
            .as(spelling)
            .containsExactly(stored);
        if (traits().contains(StoreTrait.UNIQUENESS)) {
          assertThat(Attempts.wins(() -> scene.insertUser(newUser(spelling))))
              .as(spelling)
              .isFalse();
        }
      }
    }
    assertThat(scene.all(Scene.USER)).hasSameSizeAs(SPELLINGS);
  }

  /** Where case matters, only the forms of Unicode are one. */
  @Test
  @Tag("7644-3.4.2.2-22")
  default void exactTextIsFoundInItsOwnCaseAlone() {
    Scene scene = Scene.of(newStore());
    List<String> all = SPELLINGS.stream().flatMap(List::stream).toList();
    all.forEach(spelling -> insertNamed(scene, spelling));
    for (String spelling : all) {
      String filter = "externalId eq " + Queries.literal(spelling);
      assertThat(names(scene, filter))
          .as(filter)
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(other -> nfc(other).equals(nfc(spelling))).toList());
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** A part of a text is found as it is folded, though it is written otherwise. */
  @Test
  @Tag("7644-3.4.2.2-8")
  default void partsAreFoundInEverySpelling() {
    Scene scene = Scene.of(newStore());
    List.of("Straße", "\ufb01ne", "O\u0308l", "\u0130stanbul", "ΟΔΟΣ", "m\uff29lk", "\ud801\udc00x")
        .forEach(name -> insertNamed(scene, name, name));
    requireParts(scene, "displayName sw \"STRASS\"", "Straße");
    requireParts(scene, "displayName co \"aSSe\"", "Straße");
    requireParts(scene, "displayName ew \"SSE\"", "Straße");
    requireParts(scene, "displayName co \"\u1e9e\"", "Straße");
    requireParts(scene, "displayName sw \"FI\"", "\ufb01ne");
    requireParts(scene, "displayName sw \"ö\"", "O\u0308l");
    requireParts(scene, "displayName sw \"o\"");
    requireParts(scene, "displayName co \"\u0308\"");
    requireParts(scene, "displayName sw \"i\"", "\u0130stanbul");
    requireParts(scene, "displayName sw \"\u0131\"");
    requireParts(scene, "displayName ew \"ς\"", "ΟΔΟΣ");
    requireParts(scene, "displayName co \"σ\"", "ΟΔΟΣ");
    requireParts(scene, "displayName ew \"ILK\"", "m\uff29lk");
    requireParts(scene, "displayName sw \"\ud801\udc28\"", "\ud801\udc00x");
    requireParts(scene, "displayName ew \"\uff38\"", "\ud801\udc00x");
  }

  private static void requireParts(Scene scene, String filter, String... names) {
    assertThat(names(scene, filter)).as(filter).containsExactlyInAnyOrder(names);
    String ofValues = "emails[" + filter.replace("displayName", "value") + "]";
    assertThat(names(scene, ofValues)).as(ofValues).containsExactlyInAnyOrder(names);
    String ofUsers = filter.replace("displayName", "userName");
    assertThat(names(scene, ofUsers)).as(ofUsers).containsExactlyInAnyOrder(names);
  }

  /** No character of a text or of a literal means anything but itself. */
  @Test
  @Tag("7644-3.4.2.2-2")
  default void everyCharacterMeansItself() {
    Scene scene = Scene.of(newStore());
    SPECIAL.forEach(text -> insertNamed(scene, text));
    for (String literal : SPECIAL) {
      OPERATORS.forEach(
          (operator, holds) -> {
            requireNames(scene, "displayName", operator, literal, folded(holds, literal));
            requireNames(scene, "externalId", operator, literal, exact(holds, literal));
            if (operator.length() > 1 && !operator.equals("gt")) {
              requireNames(scene, "emails.value", operator, literal, folded(holds, literal));
            }
          });
    }
  }

  private static List<String> folded(BiPredicate<String, String> holds, String literal) {
    String key = ComparisonKey.folded(literal);
    return SPECIAL.stream().filter(text -> holds.test(ComparisonKey.folded(text), key)).toList();
  }

  private static List<String> exact(BiPredicate<String, String> holds, String literal) {
    return SPECIAL.stream().filter(text -> holds.test(nfc(text), nfc(literal))).toList();
  }

  private static void requireNames(
      Scene scene, String attribute, String operator, String literal, List<String> expected) {
    String filter = attribute + " " + operator + " " + Queries.literal(literal);
    assertThat(names(scene, filter)).as(filter).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A user name of special characters is a name as any other, and no two of them are one. */
  @Test
  default void specialUserNamesAreKeptApart() {
    Scene scene = Scene.of(newStore());
    for (String name : SPECIAL) {
      StoredResource stored = scene.insertUser(newUser(name));
      assertThat(find(scene, "userName eq " + Queries.literal(name))).containsExactly(stored);
    }
    assertThat(scene.all(Scene.USER)).hasSameSizeAs(SPECIAL);
  }

  /** A NUL is stored as it is or refused, and never ends a text. */
  @Test
  default void nulNeverEndsAText() {
    Scene scene = Scene.of(newStore());
    insertNamed(scene, "nul");
    try {
      Resource body = Samples.with(newUser("with-nul"), "displayName", "nul\0more");
      StoredResource stored = scene.insertUser(body);
      assertThat(scene.read(stored.key()).resource().body()).isEqualTo(body.body());
    } catch (StoreException.Refused refused) {
      assertThat(scene.all(Scene.USER)).hasSize(1);
    }
    for (String filter :
        List.of("displayName eq \"nul\\u0000\"", "displayName eq \"\\u0000nul\"")) {
      try {
        assertThat(find(scene, filter)).as(filter).isEmpty();
      } catch (StoreException.Refused refused) {
        assertThat(refused.status()).isEqualTo(400);
      }
    }
  }

  /** However long texts are, their last character counts. */
  @Test
  default void lastCharacterOfALongTextCounts() {
    for (int length : LongTexts.lengths(longestText())) {
      Scene scene = Scene.of(newStore());
      String start = LongTexts.of(length - 1);
      String first = start + "a";
      String second = start + "b";
      StoredResource one = insertNamed(scene, first);
      StoredResource other = insertNamed(scene, second);
      insertNamed(scene, "short");
      String tail = start.substring(length - 21);
      for (String attribute :
          List.of("displayName", "externalId", "name.familyName", "emails.value")) {
        requireFound(scene, attribute, "eq", first, one);
        requireFound(scene, attribute, "eq", second, other);
        requireFound(scene, attribute, "eq", start);
        requireFound(scene, attribute, "sw", start, one, other);
        requireFound(scene, attribute, "sw", second, other);
        requireFound(scene, attribute, "co", tail, one, other);
        requireFound(scene, attribute, "ew", tail + "b", other);
        requireFound(scene, attribute, "co", tail + "a", one);
      }
      requireFound(scene, "displayName", "gt", first, other);
      requireFound(scene, "displayName", "ge", second, other);
    }
  }

  private static void requireFound(
      Scene scene, String attribute, String operator, String literal, StoredResource... expected) {
    assertThat(find(scene, attribute + " " + operator + " " + Queries.literal(literal)))
        .as("%s %s, %d characters", attribute, operator, literal.length())
        .containsExactlyInAnyOrder(expected);
  }

  /** Long user names that differ at the end are two names; the same one is taken. */
  @Test
  default void longUserNamesAreToldApart() {
    for (int length : LongTexts.lengths(longestText())) {
      Scene scene = Scene.of(newStore());
      String start = LongTexts.of(length - 1);
      StoredResource first = scene.insertUser(newUser(start + "a"));
      StoredResource second = scene.insertUser(newUser(start + "b"));
      assertThat(find(scene, "userName eq " + Queries.literal(start + "B")))
          .containsExactly(second);
      assertThat(scene.read(first.key())).isEqualTo(first);
      assertThat(Attempts.wins(() -> scene.insertUser(newUser(start + "A"))))
          .isEqualTo(!traits().contains(StoreTrait.UNIQUENESS));
    }
  }

  /** What is absent, empty, or there in several values meets the filters that it should. */
  @Test
  @Tag("7644-3.4.2.2-7")
  @Tag("7644-3.4.2.2-9")
  @Tag("7644-3.4.2.2-17")
  default void absentAndEmptyValuesMeetWhatTheyShould() {
    Scene scene = Scene.of(newStore());
    scene.insertUser(newUser("bare"));
    scene.insertUser(Samples.with(Samples.with(newUser("empty"), "title", ""), "displayName", ""));
    scene.insertUser(Samples.with(Samples.with(newUser("full"), "title", "x"), "displayName", "x"));
    scene.insertUser(
        Samples.with(
            newUser("two"),
            "emails",
            ScimArray.of(Samples.email("work", "x"), Samples.email("home", "y"))));
    scene.insertUser(
        Samples.with(newUser("one"), "emails", ScimArray.of(Samples.email("work", "X"))));
    requireUsers(scene, "title pr", "full");
    requireUsers(scene, "not (title pr)", "bare", "empty", "two", "one");
    requireUsers(scene, "displayName pr", "full");
    requireUsers(scene, "displayName eq \"\"", "empty");
    requireUsers(scene, "displayName ne \"x\"", "bare", "empty", "two", "one");
    requireUsers(scene, "title ne \"\"", "bare", "full", "two", "one");
    requireUsers(scene, "emails pr", "two", "one");
    requireUsers(scene, "emails.value ne \"x\"", "bare", "empty", "full", "two");
    requireUsers(scene, "not (emails.value eq \"x\")", "bare", "empty", "full");
    requireUsers(scene, "emails.value eq \"x\" and emails.value eq \"y\"", "two");
    requireUsers(scene, "emails[type eq \"home\" and value eq \"x\"]");
    for (String filter :
        List.of(
            "displayName sw \"\"",
            "displayName co \"\"",
            "displayName ew \"\"",
            "displayName ge \"\"",
            "displayName lt \"x\"",
            "not (displayName ge \"\")",
            "emails[value ne \"x\"]",
            "emails[not (value eq \"x\")]",
            "not (emails[type eq \"home\"])",
            "externalId ne \"x\"",
            "active eq false",
            "active ne true")) {
      Query query = Queries.users(filter);
      FilterMatcher matcher = FilterMatcher.compile(Objects.requireNonNull(query.filter()));
      assertThat(QueryFinisher.finish(scene, query))
          .as(filter)
          .containsExactlyInAnyOrderElementsOf(
              scene.all(Scene.USER).stream().filter(matcher::matches).toList());
    }
  }

  private void requireUsers(Scene scene, String filter, String... userNames) {
    assertThat(find(scene, filter))
        .as(filter)
        .extracting(user -> String.valueOf(user.resource().body().getString("userName")))
        .containsExactlyInAnyOrder(userNames);
  }

  /** A user who has the text in every attribute that the tests look at. */
  private StoredResource insertNamed(Scene scene, String text) {
    return insertNamed(scene, "user-" + Scene.newKey(Scene.USER).id(), text);
  }

  private StoredResource insertNamed(Scene scene, String userName, String text) {
    ScimObject body =
        newUser(userName).body().toBuilder()
            .put("externalId", text)
            .put("displayName", text)
            .put("name", ScimObject.builder().put("familyName", text).build())
            .put("emails", ScimArray.of(Samples.email("work", text)))
            .build();
    return scene.insertUser(newUser(userName).withBody(body));
  }

  private static List<StoredResource> find(Scene scene, String filter) {
    return QueryFinisher.finish(scene, Queries.users(filter));
  }

  private static List<String> names(Scene scene, String filter) {
    List<String> names = new ArrayList<>();
    find(scene, filter)
        .forEach(
            user -> names.add(String.valueOf(user.resource().body().getString("displayName"))));
    return names;
  }
}
