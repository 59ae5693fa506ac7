package dev.scimlet.examples.benchmarks.requests;

import java.util.ArrayList;
import java.util.List;

/** Filters: parsed, evaluated for one user, evaluated for many. */
final class FilterRows {

  private static final int USERS = 10_000;
  private static final int TERMS = 100;

  /** One in ten by an email address, one in ten by an ims address. */
  private static final int MATCHING = USERS / 5;

  private FilterRows() {}

  static List<Row> all() {
    return List.of(
        parse("a", "parse (a) `userName eq \"…\"`", Filters.USER_NAME),
        row("parse-filter-new", "parse (a), each time of another shape", FilterRows::parseNew),
        parse("b", "parse (b) two value paths", Filters.VALUE_PATHS),
        parse("c", "parse (c) an extension's attribute and `not`", Filters.EXTENSION),
        parse("d", "parse (d) 100 terms with `or`", Filters.oneOf(TERMS)),
        evaluate("a", "evaluate (a), prepared", Filters.USER_NAME),
        evaluate("b", "evaluate (b), prepared", Filters.VALUE_PATHS),
        row("scan-users", "evaluate (b) for 10,000 users", FilterRows::scan));
  }

  static Task parse(Library library, String filter) throws Exception {
    Expect.that(library.parse(filter) != null, "The filter becomes nothing.");
    return () -> library.parse(filter);
  }

  private static Row parse(String letter, String title, String filter) {
    return row("parse-filter-" + letter, title, library -> parse(library, filter));
  }

  private static Task parseNew(Library library) throws Exception {
    Ring<String> texts = new Ring<>(Filters.ofDifferentShapes());
    Expect.that(library.parse(texts.next()) != null, "The filter becomes nothing.");
    return () -> library.parse(texts.next());
  }

  private static Row evaluate(String letter, String title, String filter) {
    return row("evaluate-filter-" + letter, title, library -> evaluate(library, filter));
  }

  private static Task evaluate(Library library, String filter) throws Exception {
    Condition condition = library.prepare(filter);
    Object user = library.readUser(Users.json(0));
    Expect.that(condition.matches(user), "The filter does not match a user whom it describes.");
    Expect.that(
        !condition.matches(library.readUser(Users.json(1))),
        "The filter matches a user whom it does not describe.");
    return () -> condition.matches(user);
  }

  private static Task scan(Library library) throws Exception {
    Condition condition = library.prepare(Filters.VALUE_PATHS);
    List<Object> users = new ArrayList<>();
    for (String user : Users.first(USERS)) {
      users.add(library.readUser(user));
    }
    Expect.equal(MATCHING, condition.count(users), "The number of users that match");
    return () -> condition.count(users);
  }

  private static Row row(String name, String title, Preparation preparation) {
    return Row.of(Topic.FILTERS, name, title, preparation);
  }
}
