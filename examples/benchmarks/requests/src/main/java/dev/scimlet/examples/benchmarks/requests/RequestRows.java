package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Requests from the text that comes in to the text that goes out. */
final class RequestRows {

  private static final int FEW = 100;
  private static final int MANY = 10_000;
  private static final int WANTED = 7_777;
  private static final int PAGE = 100;

  private RequestRows() {}

  static List<Row> all() {
    return Stream.concat(users(), MemberRows.SIZES.stream().map(RequestRows::members)).toList();
  }

  private static Stream<Row> users() {
    return Stream.of(
        row("post-user", "POST a user", RequestRows::post),
        row("get-user", "GET a user by id", RequestRows::get),
        patch("okta", "PATCH a user as Okta deactivates", Patches.OKTA, ExpectedUsers::afterOkta),
        patch("entra", "PATCH a user as Entra updates", Patches.ENTRA, ExpectedUsers::afterEntra),
        row("find-user", "GET with `userName eq`, one of 10,000 users", RequestRows::find),
        row("list-users", "GET 100 of 10,000 users", RequestRows::list));
  }

  private static Row members(int members) {
    return Row.sized(
            Topic.REQUESTS,
            "change-members",
            "PATCH that adds or removes one member of a group of",
            members,
            library -> MemberRequests.prepare(library, members))
        .withOperations(MemberRequests.OPERATIONS);
  }

  /** Without user 0, who is posted. */
  private static Task post(Library library) throws Exception {
    Service service = library.open(Directory.of(Users.first(FEW).subList(1, FEW)));
    Call call = Call.post("/Users", Users.posted());
    ExpectedUsers.posted(service.handle(call));
    ExpectedUsers.posted(service.handle(call));
    return () -> service.handle(call);
  }

  private static Task get(Library library) throws Exception {
    Service service = library.open(Directory.of(Users.first(FEW)));
    Call call = Call.get("/Users/" + Ids.of(0));
    ExpectedUsers.found(service.handle(call));
    return () -> service.handle(call);
  }

  private static Row patch(String client, String title, String body, Consumer<String> right) {
    return row("request-patch-" + client, title, library -> patch(library, body, right));
  }

  private static Task patch(Library library, String body, Consumer<String> right) throws Exception {
    Service service = library.open(Directory.of(Users.first(FEW)));
    Call call = Call.patch("/Users/" + Ids.of(0), body);
    Answer answer = service.handle(call);
    Expect.status(200, answer);
    right.accept(answer.body());
    right.accept(service.handle(Call.get(call.target())).body());
    return () -> service.handle(call);
  }

  private static Task find(Library library) throws Exception {
    Service service = library.open(Directory.of(Users.first(MANY)));
    String name = Users.userName(WANTED);
    Call call = filter(name);
    ExpectedUsers.list(service.handle(call), 1, 1, name);
    return () -> service.handle(call);
  }

  static Call filter(String userName) {
    return Call.get("/Users?filter=userName%20eq%20%22" + userName.replace("@", "%40") + "%22");
  }

  private static Task list(Library library) throws Exception {
    Service service = library.open(Directory.of(Users.first(MANY)));
    Call call = Call.get("/Users?startIndex=1&count=" + PAGE);
    ExpectedUsers.list(service.handle(call), MANY, PAGE);
    return () -> service.handle(call);
  }

  private static Row row(String name, String title, Preparation preparation) {
    return Row.of(Topic.REQUESTS, name, title, preparation);
  }
}
