package dev.scimlet.protocol;

import java.util.List;
import java.util.Random;

/** Texts that are filters, nearly filters, or rubbish. */
final class RandomFilterTexts {

  static final List<String> NAMES =
      List.of(
          "userName",
          "USERNAME",
          "displayName",
          "title",
          "active",
          "id",
          "externalId",
          "schemas",
          "name",
          "name.givenName",
          "emails",
          "emails.value",
          "emails.type",
          "emails.primary",
          "addresses.formatted",
          "roles.value",
          "groups",
          "groups.value",
          "groups.display",
          "members",
          "members.value",
          "members.display",
          "members.type",
          "meta.created",
          "meta.lastModified",
          "meta.location",
          "meta.resourceType",
          "meta.version",
          "password",
          "x509Certificates.value",
          "profileUrl",
          "manager",
          "manager.value",
          "urn:ietf:params:scim:schemas:core:2.0:User:userName",
          "urn:ietf:params:scim:schemas:core:2.0:Group:displayName",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department",
          RandomRequests.MARKER,
          "no.such.thing");
  private static final List<String> OPERATORS =
      List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "EQ", "Co", "xx");
  private static final List<String> LITERALS =
      List.of(
          "\"a\"",
          "\"\"",
          "\"User\"",
          "\"work\"",
          "\"" + RandomRequests.SECRET + "\"",
          "\"" + RandomRequests.MARKER + "\"",
          "\"a\\\"b\\\\c\\n\\u00e4\"",
          "\"\\ud83d\\ude00\"",
          "\"\ud83d\ude00 ß İ\"",
          "true",
          "false",
          "\"True\"",
          "null",
          "0",
          "-1.5e3",
          "1e400",
          "12345678901234567890",
          "\"2026-01-23T04:56:22.1234567Z\"",
          "\"2026\"",
          RandomRequests.MARKER,
          "'a'");
  private static final List<String> BRACKETED =
      List.of("emails", "members", "groups", "addresses", "roles", "name", "userName", "manager");
  private static final List<String> TOKENS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          " ",
          "\"",
          "\\",
          ".",
          ":",
          "and",
          "or",
          "not",
          "pr",
          "eq",
          "emails",
          "value",
          "\u0000",
          "\ud800",
          "é",
          "\n",
          "1",
          "-",
          RandomRequests.MARKER);

  private final Random random;

  RandomFilterTexts(Random random) {
    this.random = random;
  }

  String text() {
    return switch (random.nextInt(8)) {
      case 0 -> soup();
      case 1, 2 -> mutated(filter(3));
      default -> filter(random.nextInt(3));
    };
  }

  String filter(int depth) {
    int kind = random.nextInt(depth == 0 ? 4 : 8);
    return switch (kind) {
      case 4 -> filter(depth - 1) + " and " + filter(depth - 1);
      case 5 -> filter(depth - 1) + " or " + filter(depth - 1);
      case 6 -> "not (" + filter(depth - 1) + ")";
      case 7 -> "(" + filter(depth - 1) + ")";
      case 3 -> pick(BRACKETED) + "[" + inner() + "]" + (random.nextInt(5) == 0 ? ".value" : "");
      case 2 -> pick(NAMES) + " pr";
      default -> pick(NAMES) + " " + pick(OPERATORS) + " " + pick(LITERALS);
    };
  }

  String inner() {
    String term = pick(List.of("value", "type", "primary", "display", "$ref", "formatted"));
    String comparison = term + " " + pick(OPERATORS) + " " + pick(LITERALS);
    return random.nextInt(4) == 0 ? comparison + " and value pr" : comparison;
  }

  /** Changes a text in one to three places. */
  String mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int changes = 1 + random.nextInt(3); changes > 0 && changed.length() > 1; changes--) {
      int from = random.nextInt(changed.length());
      int to = Math.min(changed.length(), from + 1 + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> changed.delete(from, to);
        case 1 -> changed.insert(from, pick(TOKENS));
        case 2 -> changed.insert(from, changed.substring(from, to));
        default -> changed.replace(from, from + 1, pick(TOKENS));
      }
    }
    return changed.toString();
  }

  private String soup() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(20); length > 0; length--) {
      text.append(pick(TOKENS));
    }
    return text.toString();
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
