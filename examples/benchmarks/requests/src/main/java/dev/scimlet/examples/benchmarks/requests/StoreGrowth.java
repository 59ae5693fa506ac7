package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/** Requests for one user among more and more. */
final class StoreGrowth {

  private StoreGrowth() {}

  static Task get(Library library, int users) throws Exception {
    Service service = open(library, users);
    Call call = Call.get("/Users/" + Ids.of(wanted(users)));
    Expect.equal(
        Users.userName(wanted(users)),
        Json.at(Json.read(service.handle(call).body()), "userName"),
        "userName");
    return () -> service.handle(call);
  }

  static Task find(Library library, int users) throws Exception {
    Service service = open(library, users);
    String name = Users.userName(wanted(users));
    Call call = RequestRows.filter(name);
    ExpectedUsers.list(service.handle(call), 1, 1, name);
    return () -> service.handle(call);
  }

  static Task post(Library library, int users) throws Exception {
    Service service = open(library, users);
    Call call = Call.post("/Users", Users.posted());
    ExpectedUsers.posted(service.handle(call));
    return () -> service.handle(call);
  }

  static Task patch(Library library, int users) throws Exception {
    Service service = open(library, users);
    Call call = Call.patch("/Users/" + Ids.of(wanted(users)), Patches.OKTA);
    Answer answer = service.handle(call);
    Expect.status(200, answer);
    Expect.equal(false, Json.at(Json.read(answer.body()), "active"), "active");
    return () -> service.handle(call);
  }

  /** Without user 0, who is posted. */
  private static Service open(Library library, int users) throws Exception {
    List<String> all = Users.firstSmall(users + 1);
    return library.open(Directory.of(all.subList(1, users + 1)));
  }

  private static int wanted(int users) {
    return users / 2;
  }
}
