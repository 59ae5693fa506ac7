package dev.scimlet.examples.benchmarks.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The requests of the benchmark, over users chosen by chance. */
final class Workload {

  static final String FIRST_CURSOR_PAGE = "first page by cursor, 100";
  static final String DEEP_CURSOR_PAGE = "deep page by cursor, 100";
  static final String ADD_TO_TEN = "PATCH add one member to the group of ten";
  static final String REMOVE_FROM_TEN = "PATCH remove one member of the group of ten";
  static final String ADD_TO_ALL = "PATCH add one member to the large group";
  static final String REMOVE_FROM_ALL = "PATCH remove one member of the large group";

  private static final int OFTEN = 300;
  private static final int SOMETIMES = 40;
  private static final int RARELY = 7;

  private final int users;
  private final Random random = new Random(7644);
  private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

  Workload(int users) {
    this.users = users;
  }

  /** Requests that read. */
  List<Row> reads() {
    return List.of(
        row("GET user by id", OFTEN, "/Users/%s", People::id, "userName"),
        filter("filter userName eq", "userName eq \"%s\"", People::userName),
        filter("filter externalId eq", "externalId eq \"%s\"", People::externalId),
        filter("filter emails.value eq", "emails.value eq \"%s\"", People::email),
        filter(
            "filter emails[type eq \"work\" and value eq]",
            "emails[type eq \"work\" and value eq \"%s\"]",
            People::email),
        found(
            "filter userName sw, 10 found",
            OFTEN,
            number -> "userName sw \"" + prefix(number, 11) + "\""),
        found(
            "filter userName sw, all found, page of 100", RARELY, number -> "userName sw \"USER\""),
        found(
            "filter displayName co, few found",
            RARELY,
            number -> "displayName co \" " + number + "\""),
        new Row(
            "list of 100 by position",
            SOMETIMES,
            round -> Request.get("/Users?count=100"),
            this::hasTotal),
        new Row(
            "page of 100 sorted by userName",
            SOMETIMES,
            round -> Request.get("/Users?sortBy=userName&count=100"),
            this::hasTotal),
        new Row(
            "GET large group without members",
            OFTEN,
            round ->
                Request.get("/Groups/" + Loader.EVERYBODY.id() + "?excludedAttributes=members"),
            body -> body.contains("Everybody") && !body.contains("\"members\"")));
  }

  /** Requests that write. */
  List<Row> writes() {
    return List.of(
        new Row(
            "POST user",
            OFTEN,
            round -> new Request("POST", "/Users", newUser(run + "-" + round), 201),
            body -> body.contains("\"id\"")),
        new Row(
            "PATCH user",
            OFTEN,
            round ->
                patch(
                    "/Users/" + People.id(any()),
                    200,
                    "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"" + run + round + "\"}"),
            body -> body.contains("\"title\":\"" + run)));
  }

  Request cursorPage(String cursor) {
    return Request.get(
        "/Users?count=100&attributes=id&cursor" + (cursor.isEmpty() ? "" : "=" + cursor));
  }

  Request fullCursorPage(String cursor) {
    return Request.get("/Users?count=100&cursor" + (cursor.isEmpty() ? "" : "=" + cursor));
  }

  Request add(String group, int member) {
    return patch(
        "/Groups/" + group,
        204,
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
            + People.id(member)
            + "\"}]}");
  }

  Request remove(String group, int member) {
    return patch(
        "/Groups/" + group,
        204,
        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + People.id(member) + "\\\"]\"}");
  }

  /** A user that is no member of the group of ten. */
  int any() {
    return random.nextInt(10, users);
  }

  private static String newUser(String name) {
    return String.format(
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"%s\","
            + "\"externalId\":\"%s\",\"name\":{\"givenName\":\"New\",\"familyName\":\"User\"},"
            + "\"displayName\":\"New User\",\"active\":true,"
            + "\"emails\":[{\"type\":\"work\",\"value\":\"%s@new.example.com\"}]}",
        name, name, name);
  }

  private static Request patch(String target, int status, String operation) {
    return new Request(
        "PATCH",
        target,
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operation
            + "]}",
        status);
  }

  private interface Naming {

    String of(int number);
  }

  private Row filter(String name, String filter, Naming naming) {
    return new Row(
        name,
        OFTEN,
        round -> search(String.format(filter, naming.of(any()))),
        body -> body.contains("\"totalResults\":1,"));
  }

  private Row found(String name, int samples, Naming filter) {
    return new Row(
        name,
        samples,
        round -> search(filter.of(any())),
        body -> body.contains("\"Resources\"") && !body.contains("\"totalResults\":0,"));
  }

  private Row row(String name, int samples, String target, Naming naming, String content) {
    return new Row(
        name,
        samples,
        round -> Request.get(String.format(target, naming.of(any()))),
        body -> body.contains(content));
  }

  private static Request search(String filter) {
    return Request.get("/Users?filter=" + URLEncoder.encode(filter, UTF_8));
  }

  private static String prefix(int number, int length) {
    return People.userName(number).substring(0, Math.min(length, 10));
  }

  private boolean hasTotal(String body) {
    Predicate<String> large = text -> text.matches("(?s).*\"totalResults\":[0-9]{4,},.*");
    return large.test(body.substring(0, Math.min(body.length(), 300)));
  }
}
