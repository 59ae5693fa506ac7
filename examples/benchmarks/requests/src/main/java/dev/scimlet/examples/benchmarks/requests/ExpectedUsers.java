package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right results of requests for users. */
final class ExpectedUsers {

  /** The password stays away; servers may say more in the others. */
  private static final Set<String> NOT_COMPARED = Set.of("password", "schemas", "meta");

  private ExpectedUsers() {}

  static void afterOkta(String json) {
    Object user = Json.read(json);
    Expect.equal(false, Json.at(user, "active"), "active");
    Expect.equal(Users.userName(0), Json.at(user, "userName"), "userName");
    Expect.size(2, Json.at(user, "emails"), "emails");
  }

  static void afterEntra(String json) {
    Object user = Json.read(json);
    text(user, "Jensen-Smith", "name", "familyName");
    text(user, "Barbara", "name", "givenName");
    text(user, "barbara.smith@example.com", "emails", "[work]", "value");
    text(user, "home0@example.com", "emails", "[home]", "value");
    text(user, "2819c223-7f76-453a-919d-413861904646", Users.ENTERPRISE, "manager", "value");
    text(user, "701984", Users.ENTERPRISE, "employeeNumber");
    text(user, "tel:+1-201-555-0199", "phoneNumbers", "[mobile]", "value");
    text(user, "Barbara Smith", "displayName");
    Expect.size(2, Json.at(user, "emails"), "emails");
    Expect.size(2, Json.at(user, "phoneNumbers"), "phoneNumbers");
  }

  static void unchanged(String json) {
    Expect.equal(true, Json.at(Json.read(json), "active"), "active of the original");
  }

  /** What was posted comes back, with id and meta and without the password. */
  static void posted(Answer answer) {
    Expect.status(201, answer);
    Object user = Json.read(answer.body());
    Expect.that(Json.at(user, "id") instanceof String, "There is no id.");
    Expect.that(Json.at(user, "meta", "location") instanceof String, "There is no location.");
    Expect.equal(null, Json.at(user, "password"), "password");
    complete(user, Users.posted());
  }

  static void found(Answer answer) {
    found(answer, 0);
  }

  static void found(Answer answer, int user) {
    Expect.status(200, answer);
    complete(Json.read(answer.body()), Users.json(user));
  }

  private static void complete(@Nullable Object user, String sent) {
    if (Json.read(sent) instanceof Map<?, ?> attributes) {
      attributes.forEach((name, value) -> contains(user, String.valueOf(name), value));
    }
  }

  private static void contains(@Nullable Object user, String name, @Nullable Object sent) {
    if (!NOT_COMPARED.contains(name)) {
      Object answered = Json.at(user, name);
      Expect.that(
          contains(answered, sent),
          name + " comes back as " + Expect.cut(String.valueOf(answered)));
    }
  }

  /** More than was sent may come back: a library may add what it knows. */
  private static boolean contains(@Nullable Object answered, @Nullable Object sent) {
    if (sent instanceof Map<?, ?> object) {
      return answered instanceof Map<?, ?> map
          && object.entrySet().stream()
              .allMatch(entry -> contains(map.get(entry.getKey()), entry.getValue()));
    }
    if (sent instanceof List<?> list) {
      return answered instanceof List<?> all && containsInOrder(all, list);
    }
    return sent == null ? answered == null : sent.equals(answered);
  }

  private static boolean containsInOrder(List<?> answered, List<?> sent) {
    for (int i = 0; i < sent.size(); i++) {
      if (i >= answered.size() || !contains(answered.get(i), sent.get(i))) {
        return false;
      }
    }
    return true;
  }

  static void list(Answer answer, int total, int count, String first) {
    list(answer, total, count);
    Expect.equal(first, Json.at(users(answer).get(0), "userName"), "userName");
  }

  static void list(Answer answer, int total, int count) {
    Expect.status(200, answer);
    Expect.equal((double) total, Json.at(Json.read(answer.body()), "totalResults"), "totalResults");
    Expect.size(count, users(answer), "resources");
    users(answer)
        .forEach(user -> Expect.that(Json.at(user, "emails") != null, "A user has no emails."));
  }

  private static List<?> users(Answer answer) {
    return Json.at(Json.read(answer.body()), "Resources") instanceof List<?> all ? all : List.of();
  }

  private static void text(@Nullable Object user, String right, String... path) {
    Expect.equal(right, String.valueOf(Json.at(user, path)), String.join(".", path));
  }
}
