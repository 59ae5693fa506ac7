package dev.scimlet.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests at random about few resources, so that they often meet something. */
final class RandomRequests {

  /** Is put into passwords, and must never be seen again. */
  static final String SECRET = "s3cret-canary";

  /** Is put everywhere, and must not be seen in errors. */
  static final String MARKER = "m4rker";

  private static final String USER_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String GROUP_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final int MOST_RESOURCES = 40;

  private static final List<String> SIMPLE_VALUES =
      List.of(
          "\"" + MARKER + "\"",
          "\"a\"",
          "\"\"",
          "\"True\"",
          "\"work\"",
          "\"{\\\"value\\\":\\\"a\\\"}\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\ud83d\ude00\"",
          "\"2026-01-23T04:56:22Z\"",
          "\"AAEC\"",
          "true",
          "false",
          "null",
          "7",
          "-1.50",
          "1e300",
          "1e999999999",
          "123456789012345678901234567890123456789012345678901234567890");
  private static final List<String> OBJECTS =
      List.of(
          "{\"value\":\"a\",\"type\":\"work\",\"primary\":true}",
          "{\"value\":\"b\",\"type\":\"home\",\"primary\":\"True\"}",
          "{\"Value\":\"" + MARKER + "\",\"display\":null,\"" + MARKER + "\":1}",
          "{\"givenName\":\"G\",\"familyName\":\"\"}",
          "{\"formatted\":\"F\",\"country\":\"de\",\"type\":\"other\"}",
          "{}");

  private static final List<String> FITTING =
      List.of(
          "\"path\":\"title\",\"value\":\"" + MARKER + "\"",
          "\"path\":\"externalId\",\"value\":\"\"",
          "\"path\":\"displayName\",\"value\":\"d\"",
          "\"path\":\"active\",\"value\":\"True\"",
          "\"path\":\"name\",\"value\":{\"givenName\":\"a\",\"formatted\":\"\"}",
          "\"path\":\"name.familyName\",\"value\":\"b\"",
          "\"path\":\"emails\",\"value\":[{\"value\":\"a\",\"primary\":true}]",
          "\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a\"",
          "\"path\":\"emails[primary eq true]\",\"value\":{\"type\":\"home\"}",
          "\"path\":\"manager\",\"value\":\"a\"",
          "\"path\":\"" + ENTERPRISE + ":department\",\"value\":\"a\"",
          "\"path\":\"addresses[type eq \\\"work\\\"].country\",\"value\":\"de\"",
          "\"value\":{\"name.givenName\":\"x\",\"active\":false,\"displayName\":\"e\"}");

  private final Random random;
  private final RandomFilterTexts filters;
  private final List<String> targets = new ArrayList<>();
  private int names;

  RandomRequests(Random random) {
    this.random = random;
    filters = new RandomFilterTexts(random);
  }

  void created(String target) {
    targets.add(target);
  }

  ScimRequest next() {
    if (targets.size() < 4) {
      return create();
    }
    if (targets.size() > MOST_RESOURCES) {
      return delete();
    }
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> search();
      case 8 -> read();
      case 9 -> create();
      case 10, 11 -> replace();
      case 12 -> random.nextInt(8) == 0 ? delete() : read();
      default -> patch();
    };
  }

  private ScimRequest search() {
    StringBuilder target = new StringBuilder(random.nextInt(3) == 0 ? "/Groups?" : "/Users?");
    target.append("filter=").append(encoded(filters.text()));
    if (random.nextInt(5) == 0) {
      target.append("&startIndex=").append(random.nextInt(10) - 3);
      target.append("&count=").append(random.nextInt(10) - 3);
    }
    return ScimRequest.of("GET", target + selection());
  }

  private ScimRequest read() {
    String target = random.nextInt(6) == 0 ? "Users/x" + encoded(filters.text()) : target();
    return ScimRequest.of("GET", "/" + target + "?" + selection());
  }

  private ScimRequest create() {
    boolean user = random.nextBoolean();
    return ScimRequest.of("POST", user ? "/Users" : "/Groups")
        .withBody(maybeMutated(user ? user() : group()));
  }

  private ScimRequest replace() {
    String target = target();
    return ScimRequest.of("PUT", "/" + target)
        .withBody(maybeMutated(target.startsWith("Users") ? user() : group()));
  }

  private ScimRequest delete() {
    return ScimRequest.of("DELETE", "/" + targets.remove(random.nextInt(targets.size())));
  }

  private ScimRequest patch() {
    StringBuilder body =
        new StringBuilder(
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[");
    for (int i = Math.max(0, random.nextInt(6) - 3); i >= 0; i--) {
      body.append(operation()).append(i == 0 ? "" : ",");
    }
    return ScimRequest.of("PATCH", "/" + target()).withBody(maybeMutated(body.append("]}") + ""));
  }

  private String operation() {
    String op = pick(List.of("add", "replace", "remove", "Add", "Replace", "Remove"));
    return switch (random.nextInt(16)) {
      case 0 -> "{\"op\":\"" + op + "\",\"path\":\"password\",\"value\":\"" + SECRET + "\"}";
      case 1 -> "{\"op\":\"" + op + "\",\"value\":{\"password\":\"" + SECRET + "\"}}";
      case 2 -> "{\"op\":\"" + op + "\",\"value\":" + object(2) + "}";
      case 3 -> "{\"op\":\"" + op + "\",\"path\":\"members\",\"value\":" + members() + "}";
      case 4 -> "{\"op\":\"" + op + "\",\"path\":" + quoted(path()) + "}";
      case 5 -> "{\"op\":\"" + MARKER + "\",\"path\":" + quoted(path()) + "}";
      case 6, 7, 8, 9, 10 -> "{\"op\":\"" + op + "\"," + pick(FITTING) + "}";
      default ->
          "{\"op\":\"" + op + "\",\"path\":" + quoted(path()) + ",\"value\":" + value(2) + "}";
    };
  }

  /** Without secrets: a PATCH may make a value out of the filter in its path. */
  private String path() {
    return anyPath().replace(SECRET, MARKER);
  }

  private String anyPath() {
    return switch (random.nextInt(8)) {
      case 0 -> "emails[" + filters.inner() + "]";
      case 1 -> "emails[type eq \"work\"].value";
      case 2 -> pick(List.of("addresses", "members", "roles")) + "[" + filters.inner() + "].type";
      case 3 -> filters.mutated(pick(RandomFilterTexts.NAMES));
      case 4 -> "emails[" + filters.text() + "].value";
      default -> pick(RandomFilterTexts.NAMES);
    };
  }

  private String user() {
    return "{\"schemas\":[\""
        + USER_SCHEMA
        + "\"],\"userName\":\"user"
        + names++
        + "\",\"password\":\""
        + SECRET
        + "\",\"externalId\":\"e"
        + random.nextInt(5)
        + "\""
        + attributes()
        + "}";
  }

  private String group() {
    return "{\"schemas\":[\""
        + GROUP_SCHEMA
        + "\"],\"displayName\":\"group"
        + names++
        + "\",\"members\":"
        + members()
        + (random.nextInt(4) == 0 ? attributes() : "")
        + "}";
  }

  private String attributes() {
    StringBuilder text = new StringBuilder();
    List<String> choices =
        List.of("emails", "name", "title", "active", "addresses", "roles", "groups", ENTERPRISE);
    for (String name : choices) {
      if (random.nextInt(6) == 0) {
        text.append(",\"").append(name).append("\":").append(value(2));
      }
    }
    return text.toString();
  }

  private String members() {
    List<String> members = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String target = target();
      members.add("{\"value\":\"" + target.substring(target.indexOf('/') + 1) + "\"}");
    }
    return random.nextInt(10) == 0 ? value(1) : "[" + String.join(",", members) + "]";
  }

  private String value(int depth) {
    int kind = random.nextInt(depth == 0 ? 4 : 8);
    return switch (kind) {
      case 4 -> object(depth);
      case 5, 6 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
      case 7 -> "[" + value(depth - 1) + "]";
      case 2, 3 -> pick(OBJECTS);
      default -> pick(SIMPLE_VALUES);
    };
  }

  private String object(int depth) {
    String first = quoted(pick(RandomFilterTexts.NAMES).replace("password", "title"));
    String second = quoted(pick(List.of("emails", ENTERPRISE, "name", path(), "manager")));
    return first.equalsIgnoreCase(second)
        ? "{}"
        : "{" + first + ":" + value(depth - 1) + "," + second + ":" + value(depth - 1) + "}";
  }

  private String selection() {
    return switch (random.nextInt(8)) {
      case 0 -> "&attributes=" + encoded(pick(RandomFilterTexts.NAMES) + "," + path());
      case 1 -> "&excludedAttributes=" + encoded(pick(RandomFilterTexts.NAMES) + "," + path());
      default -> "";
    };
  }

  /** A secret stays where it is: a change might move it to an attribute that is shown. */
  private String maybeMutated(String json) {
    return random.nextInt(5) == 0 ? filters.mutated(json.replace(SECRET, "x")) : json;
  }

  private String target() {
    return targets.isEmpty() ? "Users/none" : pick(targets);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
