package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/** The requests that whole servers are compared by. */
public enum ServerRequests implements ServerRequest {
  /** One user, by id. */
  GET("GET a user by id") {
    @Override
    public Call call(int user, int turn) {
      return Call.get("/Users/" + Ids.of(user));
    }

    @Override
    public void check(Answer answer, int user, int turn) {
      ExpectedUsers.found(answer, user);
    }
  },

  /** One user, by name. */
  FIND("GET with `userName eq`") {
    @Override
    public Call call(int user, int turn) {
      return RequestRows.filter(Users.userName(user));
    }

    @Override
    public void check(Answer answer, int user, int turn) {
      ExpectedUsers.list(answer, 1, 1, Users.userName(user));
    }
  },

  /** Off, and on again. */
  PATCH("PATCH of `active`, as Okta sends it") {
    @Override
    public Call call(int user, int turn) {
      boolean active = isActive(turn);
      return Call.patch(
          "/Users/" + Ids.of(user),
          Patches.body("{\"op\":\"replace\",\"value\":{\"active\":" + active + "}}"));
    }

    @Override
    public void check(Answer answer, int user, int turn) {
      Expect.status(200, answer);
      Object changed = Json.read(answer.body());
      Expect.equal(isActive(turn), Json.at(changed, "active"), "active");
      Expect.equal(Users.userName(user), Json.at(changed, "userName"), "userName");
    }

    private boolean isActive(int turn) {
      return turn % 2 == 1;
    }
  };

  private final String title;

  ServerRequests(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  /**
   * {@return the users that a server begins with}
   *
   * @param count how many
   */
  public static List<String> users(int count) {
    return Users.first(count);
  }

  /** {@return a request that creates a user, for servers that have just started} */
  public static Call creation() {
    return Call.post("/Users", Users.posted());
  }
}
