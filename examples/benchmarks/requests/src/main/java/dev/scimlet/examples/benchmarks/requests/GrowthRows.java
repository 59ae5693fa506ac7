package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.stream.Stream;

/** What the same costs with more of something: users, members, operations, terms, pages before. */
final class GrowthRows {

  private static final List<Integer> USERS = List.of(100, 10_000, 1_000_000);
  private static final List<Integer> MEMBERS = List.of(10, 100, 1_000, 10_000, 100_000);
  private static final List<Integer> COUNTS = List.of(1, 10, 30, 100);
  private static final List<Integer> FIRSTS = List.of(1, 100_001, 900_001);

  private GrowthRows() {}

  static List<Row> all() {
    return Stream.of(
            growth("members", "PATCH one member, of members", MEMBERS, MemberRequests::prepare)
                .map(row -> row.withOperations(MemberRequests.OPERATIONS)),
            growth("operations", "PATCH a user, operations", COUNTS, GrowthRows::operations),
            growth("terms", "parse a filter, terms", COUNTS, GrowthRows::terms),
            users("get", "GET a user by id, of users", StoreGrowth::get),
            users("find", "GET with `userName eq`, of users", StoreGrowth::find),
            users("post", "POST a user, to users", StoreGrowth::post),
            users("patch", "PATCH a user, of users", StoreGrowth::patch),
            pages("index", "GET 100 users, startIndex", PageGrowth::index),
            pages("cursor", "GET 100 users by cursor, from number", PageGrowth::cursor))
        .flatMap(rows -> rows)
        .toList();
  }

  private static Stream<Row> growth(
      String name, String title, List<Integer> sizes, SizedPreparation preparation) {
    return rows(Topic.GROWTH, "growth-" + name, title, sizes, preparation);
  }

  private static Stream<Row> users(String name, String title, SizedPreparation preparation) {
    return rows(Topic.USERS, "users-" + name, title, USERS, preparation);
  }

  private static Stream<Row> pages(String name, String title, SizedPreparation preparation) {
    return rows(Topic.PAGES, "pages-" + name, title, FIRSTS, preparation);
  }

  private static Stream<Row> rows(
      Topic topic, String name, String title, List<Integer> sizes, SizedPreparation preparation) {
    return sizes.stream()
        .map(
            size ->
                Row.sized(topic, name, title, size, library -> preparation.prepare(library, size)));
  }

  private static Task terms(Library library, int terms) throws Exception {
    return FilterRows.parse(library, Filters.oneOf(terms));
  }

  private static Task operations(Library library, int operations) throws Exception {
    Service service = library.open(Directory.of(Users.first(1)));
    Call call = Call.patch("/Users/" + Ids.of(0), Patches.ofOperations(operations));
    Answer answer = service.handle(call);
    Expect.status(200, answer);
    Expect.equal(Patches.title(operations), Json.at(Json.read(answer.body()), "title"), "title");
    return () -> service.handle(call);
  }

  /** Makes a task for a size. */
  @FunctionalInterface
  private interface SizedPreparation {
    Task prepare(Library library, int size) throws Exception;
  }
}
