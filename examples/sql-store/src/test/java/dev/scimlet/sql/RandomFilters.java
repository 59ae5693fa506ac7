package dev.scimlet.sql;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Filters at random, which are correct for one of the types of {@link Inventory}. */
final class RandomFilters {

  private static final List<String> EQUALITY = List.of("eq", "ne", "eq", "ne", "EQ");
  private static final List<String> ORDER = List.of("eq", "ne", "gt", "ge", "lt", "le");
  private static final List<String> ALL =
      List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "Sw");

  private static final List<String> TEXT_PARTS = List.of("value", "type");

  private final Random random;
  private final RandomTexts texts;

  RandomFilters(Random random) {
    this.random = random;
    this.texts = new RandomTexts(random);
  }

  /** A filter on users, whose depth is bounded. */
  String ofUsers(int depth) {
    return joined(depth, this::userTerm);
  }

  /** A filter on users that a body decides. */
  String ofUserBodies(int depth) {
    return joined(depth, this::userBodyTerm);
  }

  String ofGroups(int depth) {
    return joined(depth, this::groupTerm);
  }

  private String joined(int depth, Supplier<String> term) {
    if (depth == 0) {
      return term.get();
    }
    return switch (random.nextInt(7)) {
      case 0, 1 -> joined(depth - 1, term) + " and " + joined(depth - 1, term);
      case 2 -> joined(depth - 1, term) + " or " + joined(depth - 1, term);
      case 3 -> "(" + joined(depth - 1, term) + " or " + joined(depth - 1, term) + ")";
      case 4 -> "not (" + joined(depth - 1, term) + ")";
      case 5 -> "(" + joined(depth - 1, term) + ") and not (" + term.get() + ")";
      default -> term.get();
    };
  }

  private String userTerm() {
    return switch (random.nextInt(12)) {
      case 0 -> "groups.value " + texts.pick(ALL) + " " + id();
      case 1 ->
          "groups"
              + (random.nextBoolean() ? " pr" : "[display " + texts.pick(ALL) + " " + text() + "]");
      default -> userBodyTerm();
    };
  }

  private String userBodyTerm() {
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> userText() + " " + texts.pick(ALL) + " " + text();
      case 4 ->
          inventory("count", "counts", "level", "level", "place.floor")
              + " "
              + order(RandomValues.INTEGERS);
      case 5 ->
          inventory("weight", "weights", "size", "price", "parts.amount")
              + " "
              + order(random.nextBoolean() ? RandomValues.DECIMALS : RandomValues.PRICES);
      case 6 -> dateOfUser() + " " + texts.pick(ORDER) + " " + quoted(moment());
      case 7 -> truth() + " " + texts.pick(EQUALITY) + " " + random.nextBoolean();
      case 8 -> anyOfUser() + " pr";
      case 9 -> anyOfUser() + " " + texts.pick(EQUALITY) + " null";
      case 10 -> common();
      case 11, 12 ->
          elements(
              texts.pick(List.of("emails", "emails", "phoneNumbers")), RandomFilters::partOfEmail);
      case 13 -> elements(Inventory.URI + ":parts", RandomFilters::partOfPart);
      case 14 ->
          "name["
              + texts.pick(List.of("familyName", "givenName", "middleName"))
              + " "
              + texts.pick(ALL)
              + " "
              + text()
              + "]";
      default -> seldom();
    };
  }

  private String groupTerm() {
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          texts.pick(List.of("displayName", "externalId")) + " " + texts.pick(ALL) + " " + text();
      case 2 -> "members.value " + texts.pick(List.of("eq", "eq", "ne", "sw", "gt")) + " " + id();
      case 3 ->
          "members[value eq " + id() + (random.nextBoolean() ? "]" : " and type eq \"User\"]");
      case 4 -> "members.display " + texts.pick(ALL) + " " + text();
      case 5 -> texts.pick(List.of("members", "externalId", "displayName", "members.type")) + " pr";
      case 6 -> "members.type " + texts.pick(ALL) + " \"User\"";
      default -> common();
    };
  }

  private String common() {
    return switch (random.nextInt(4)) {
      case 0 -> "meta.created " + texts.pick(ORDER) + " " + quoted(time());
      case 1 -> "meta.lastModified " + texts.pick(ORDER) + " " + quoted(time());
      case 2 -> "id " + texts.pick(ALL) + " " + id();
      default ->
          texts.pick(
              List.of(
                  "id pr",
                  "meta.created pr",
                  "meta.resourceType eq \"User\"",
                  "schemas co \"enterprise\""));
    };
  }

  /** References and binaries, which are compared in ways of their own. */
  private String seldom() {
    return switch (random.nextInt(3)) {
      case 0 ->
          inventory("page") + " " + texts.pick(ALL) + " " + quoted(texts.pick(RandomValues.PAGES));
      case 1 ->
          inventory("blob")
              + " "
              + texts.pick(EQUALITY)
              + " "
              + quoted(texts.pick(RandomValues.BLOBS));
      default ->
          inventory("badge") + " " + texts.pick(ALL) + " " + quoted("Badge-" + random.nextInt(24));
    };
  }

  private String elements(String path, BiFunction<RandomFilters, String, String> part) {
    StringBuilder inside = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      String joint = random.nextInt(4) == 0 ? " or " : " and ";
      String condition = part.apply(this, texts.pick(TEXT_PARTS));
      inside
          .append(i == 0 ? "" : joint)
          .append(random.nextInt(6) == 0 ? "not (" + condition + ")" : condition);
    }
    return path + "[" + inside + "]";
  }

  private String partOfEmail(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> "primary eq " + random.nextBoolean();
      case 1 -> name + " pr";
      case 2, 3 -> "type eq " + texts.pick(List.of("\"work\"", "\"WORK\"", "\"home\"", "\"ss\""));
      default -> name + " " + texts.pick(ALL) + " " + text();
    };
  }

  private String partOfPart(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> "amount " + order(RandomValues.DECIMALS);
      case 1 -> "since " + texts.pick(ORDER) + " " + quoted(texts.pick(RandomValues.MOMENTS));
      default -> partOfEmail(name);
    };
  }

  private String userText() {
    return random.nextInt(3) == 0
        ? inventory(
            "text",
            "exactText",
            "note",
            "texts",
            "exactTexts",
            "notes",
            "place.city",
            "place.labels",
            "parts.value",
            "parts.type")
        : texts.pick(
            List.of(
                "userName",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName",
                "externalId",
                "displayName",
                "DISPLAYNAME",
                "nickName",
                "title",
                "name.familyName",
                "name.givenName",
                "emails.value",
                "emails",
                "emails.type",
                "roles.value",
                "phoneNumbers.value",
                "phoneNumbers.type",
                Inventory.ENTERPRISE + ":employeeNumber",
                Inventory.ENTERPRISE + ":department"));
  }

  private String anyOfUser() {
    return random.nextInt(3) == 0
        ? texts.pick(
            List.of(
                "active",
                "name",
                "roles",
                "emails.primary",
                inventory("parts"),
                inventory("moments"),
                inventory("count"),
                inventory("weights"),
                inventory("flag"),
                inventory("level", "price", "start"),
                inventory("place"),
                inventory("blob")))
        : userText();
  }

  private String dateOfUser() {
    return inventory("moment", "moments", "start", "parts.since");
  }

  private String moment() {
    return texts.pick(random.nextBoolean() ? RandomValues.MOMENTS : RandomValues.STARTS);
  }

  private String truth() {
    return texts.pick(
        List.of(
            "active",
            "emails.primary",
            "phoneNumbers.primary",
            inventory("flag"),
            inventory("parts.primary")));
  }

  private String order(List<String> literals) {
    return texts.pick(ORDER) + " " + texts.pick(literals);
  }

  private String text() {
    return quoted(texts.literal());
  }

  private String id() {
    return quoted(
        random.nextInt(8) == 0
            ? texts.literal()
            : Population.id(random.nextInt(Population.size())));
  }

  private String time() {
    long unit = random.nextBoolean() ? 1 : 1_000_000;
    return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(3), random.nextInt(3) * unit)
        .toString();
  }

  private String inventory(String... names) {
    return Inventory.URI + ":" + texts.pick(List.of(names));
  }

  /** As a JSON string: RFC 7644 section 3.4.2.2. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
