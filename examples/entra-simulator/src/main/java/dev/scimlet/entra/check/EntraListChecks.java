package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** How lists are read page by page. */
final class EntraListChecks {

  private static final int PAGE = 5;
  private static final int ENOUGH = 11;

  private EntraListChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-list-shape",
            "A list has its schema, and numbers that are numbers",
            "Entra R19, Okta §11.1",
            EntraListChecks::shape)
        .must(
            "entra-pagination",
            "Users are read in pages of five: startIndex and count are obeyed",
            "Entra R6, gallery SCIM_User_Pagination",
            session -> pages(session, "/Users"))
        .advice(
            "entra-pagination-groups",
            "Groups are read in pages of five",
            "Entra gallery SCIM_Group_Pagination",
            session -> pages(session, "/Groups"))
        .must(
            "entra-list-beyond-end",
            "A page behind the last one is empty",
            "Entra, documented",
            EntraListChecks::beyondEnd)
        .list();
  }

  private static void shape(Session session) {
    session.user();
    session.user();
    new SearchAnswer(session.get("/Users?startIndex=1&count=1"))
        .wellFormed()
        .integer("startIndex")
        .integer("itemsPerPage");
  }

  private static void pages(Session session, String collection) {
    for (int i = 0; i < ENOUGH; i++) {
      if (collection.equals("/Groups")) {
        session.group();
      } else {
        session.user();
      }
    }
    List<String> seen = new ArrayList<>();
    for (int start : new int[] {1, 1 + PAGE}) {
      SearchAnswer page = page(session, collection, start);
      seen.addAll(page.ids());
      page.answer()
          .expect(
              new HashSet<>(seen).size() == seen.size(),
              "Pages without common entries",
              "The page that begins at "
                  + start
                  + " shows entries of the page before: startIndex is ignored, or the order"
                  + " changes from request to request.");
      numbers(page.answer(), start);
    }
  }

  private static SearchAnswer page(Session session, String collection, int start) {
    SearchAnswer page =
        new SearchAnswer(session.get(collection + "?startIndex=" + start + "&count=" + PAGE))
            .list("Lists are read in pages.");
    int size = page.resources().size();
    page.answer()
        .expect(
            size <= PAGE,
            PAGE + " entries",
            "A page of " + PAGE + " was asked for, and " + size + " came: count is ignored.")
        .expect(
            size == PAGE,
            PAGE + " entries",
            "There are more than " + PAGE + " entries, and the page shows " + size + ".");
    return page;
  }

  private static void numbers(Answer answer, int start) {
    answer
        .expect(
            answer.body().path("startIndex").intValue(-1) == start,
            "startIndex is " + start,
            "The page that begins at "
                + start
                + " shows "
                + Json.show(answer.body().path("startIndex"))
                + " as startIndex.")
        .expect(
            answer.body().path("totalResults").intValue(-1) >= ENOUGH,
            "totalResults counts all",
            "There are "
                + ENOUGH
                + " entries at least, and totalResults is "
                + Json.show(answer.body().path("totalResults"))
                + ": it counts all matches as a number, not those of the page.");
  }

  private static void beyondEnd(Session session) {
    session.user();
    SearchAnswer page = new SearchAnswer(session.get("/Users?startIndex=100000000&count=5"));
    page.list("A page behind the last one is an empty list.");
    page.answer()
        .expect(
            page.resources().isEmpty(),
            "An empty page",
            "A page far behind the end shows "
                + page.resources().size()
                + " entries: startIndex is ignored, and a client that reads page by page never"
                + " comes to an end.");
  }
}
