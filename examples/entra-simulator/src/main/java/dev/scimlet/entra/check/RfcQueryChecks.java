package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** RFC 7644 sections 3.4 and 3.9: searching, sorting, paging and choosing attributes. */
final class RfcQueryChecks {

  private RfcQueryChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.RFC)
        .must(
            "rfc-filter-operators",
            "The operators eq, ne, co, sw, ew, pr, gt, ge, lt and le select what they should",
            "RFC 7644 §3.4.2.2",
            RfcQueryChecks::operators)
        .must(
            "rfc-filter-logic",
            "and, or, not and parentheses join comparisons",
            "RFC 7644 §3.4.2.2",
            RfcQueryChecks::logic)
        .must(
            "rfc-filter-value-path",
            "emails[type eq \"work\" and value co \"…\"] asks for one value that meets both",
            "RFC 7644 §3.4.2.2",
            RfcQueryChecks::valuePath)
        .must(
            "rfc-attributes",
            "attributes and excludedAttributes choose what is shown, and the id is always there",
            "RFC 7644 §3.9",
            RfcQueryChecks::attributes)
        .must(
            "rfc-paging",
            "startIndex below 1 means 1, and count 0 shows the number of matches alone",
            "RFC 7644 §3.4.2.4",
            RfcQueryChecks::paging)
        .must(
            "rfc-sort",
            "sortBy and sortOrder sort, if the server says that it can",
            "RFC 7644 §3.4.2.3",
            RfcQueryChecks::sort)
        .advice(
            "rfc-search-by-post",
            "POST to /Users/.search searches",
            "RFC 7644 §3.4.3",
            RfcQueryChecks::post)
        .list();
  }

  private static String self(Made user) {
    return "userName eq \"" + user.sentText("userName") + "\"";
  }

  private static void requireFilter(Session session) {
    session.requireFeature("filter");
  }

  private static void operators(Session session) {
    requireFilter(session);
    Made user = session.user("title", "Countess");
    Map<String, String> others =
        Map.of(
            "title ne \"Analyst\"", "title ne \"Countess\"",
            "title co \"oun\"", "title co \"xyz\"",
            "title sw \"Coun\"", "title sw \"tess\"",
            "title ew \"tess\"", "title ew \"Coun\"",
            "title pr", "nickName pr",
            "title gt \"B\"", "title gt \"D\"",
            "title ge \"Countess\"", "title ge \"D\"",
            "title lt \"D\"", "title lt \"B\"",
            "title le \"Countess\"", "title le \"B\"");
    List<String> declined = new ArrayList<>();
    others.forEach(
        (hit, miss) -> {
          SearchAnswer found = session.users(self(user) + " and " + hit);
          if (found.isDeclined()) {
            declined.add(hit);
            return;
          }
          String remedy = "The operator of \"" + hit + "\" does not work as the RFC has it.";
          found.isOnly(user, remedy);
          session.users(self(user) + " and " + miss).isEmpty(remedy);
        });
    if (!declined.isEmpty()) {
      throw new CheckSkipped("The endpoint declines by 400 invalidFilter, as it may: " + declined);
    }
  }

  private static void logic(Session session) {
    requireFilter(session);
    Made user = session.user();
    String remedy = "and binds closer than or; parentheses come first.";
    String no = "userName eq \"" + session.names().word("nobody") + "\"";
    session.users(no + " or " + self(user)).unlessDeclined().isOnly(user, remedy);
    session.users(self(user) + " and not (active eq false)").unlessDeclined().isOnly(user, remedy);
    session.users(self(user) + " and (active eq false or active eq true)").isOnly(user, remedy);
    session.users(self(user) + " and not (active eq true)").isEmpty(remedy);
  }

  private static void valuePath(Session session) {
    requireFilter(session);
    Made user =
        session.user(
            "emails",
            List.of(
                Json.object("type", "work", "value", "w@b.example"),
                Json.object("type", "home", "value", "h@b.example")));
    String remedy = "All terms in brackets apply to the same value.";
    String work = " and emails[type eq \"work\" and value co ";
    session.users(self(user) + work + "\"w@b\"]").unlessDeclined().isOnly(user, remedy);
    session.users(self(user) + work + "\"h@b\"]").isEmpty(remedy);
  }

  private static void attributes(Session session) {
    Made user = session.user("title", "Countess");
    String remedy = "Show what was asked for, and what must always be shown.";
    session
        .get(user.target() + "?attributes=userName")
        .status(remedy, 200)
        .resource(remedy)
        .has("userName", user.sentText("userName"), remedy)
        .lacks("title", "attributes=userName was ignored. " + remedy);
    session
        .get(user.target() + "?excludedAttributes=title,id")
        .status(remedy, 200)
        .resource(remedy)
        .has("userName", user.sentText("userName"), remedy)
        .lacks("title", "excludedAttributes=title was ignored. " + remedy);
  }

  private static void paging(Session session) {
    Made user = session.user();
    String filter = Encoding.entra(self(user));
    SearchAnswer first =
        new SearchAnswer(session.get("/Users?startIndex=0&count=10&filter=" + filter))
            .isOnly(user, "A startIndex below 1 means 1.");
    first
        .answer()
        .expect(
            first.answer().body().path("startIndex").intValue(1) == 1,
            "startIndex is 1",
            "startIndex 0 is answered by another startIndex than 1.");
    Answer none = session.get("/Users?count=0&filter=" + filter);
    none.status("count 0 asks for the number of matches.", 200)
        .has("totalResults", 1, "totalResults counts all matches.")
        .lacks("Resources", "count 0 asks for no resource.");
  }

  private static void sort(Session session) {
    session.requireFeature("sort");
    Made first = session.user();
    Made second = session.user();
    Made third = session.user();
    String filter = Encoding.entra(self(first) + " or " + self(second) + " or " + self(third));
    for (String order : List.of("ascending", "descending")) {
      SearchAnswer sorted =
          new SearchAnswer(
                  session.get("/Users?sortBy=userName&sortOrder=" + order + "&filter=" + filter))
              .list("The server says that it can sort.");
      List<String> names =
          sorted.resources().stream().map(each -> each.path("userName").stringValue("")).toList();
      List<String> right = new ArrayList<>(names);
      right.sort(
          order.equals("ascending")
              ? String.CASE_INSENSITIVE_ORDER
              : String.CASE_INSENSITIVE_ORDER.reversed());
      sorted
          .answer()
          .expect(
              names.size() == 3 && names.equals(right),
              "Three users in " + order + " order",
              "ServiceProviderConfig announces sort, and sortOrder=" + order + " does not sort.");
    }
  }

  private static void post(Session session) {
    requireFilter(session);
    Made user = session.user();
    new SearchAnswer(
            session.post(
                "/Users/.search",
                Json.object("schemas", List.of(Uris.SEARCH), "filter", self(user))))
        .isOnly(user, "A search by POST keeps names out of URLs and logs.");
  }
}
