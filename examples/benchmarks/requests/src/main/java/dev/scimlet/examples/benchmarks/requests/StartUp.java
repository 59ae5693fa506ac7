package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/** A process that answers one POST and tells so: the time until then is measured outside. */
public final class StartUp {

  /** What it does instead with this word: nothing, for the share of Java itself. */
  public static final String NOTHING = "nothing";

  private StartUp() {}

  /**
   * Answers a POST, with the library on the class path.
   *
   * @param words nothing, or {@link #NOTHING}
   * @throws Exception if the library fails
   */
  public static void main(String[] words) throws Exception {
    if (words.length == 0) {
      Service service = Library.load().open(Directory.of(List.of(Users.json(1))));
      Expect.status(201, service.handle(Call.post("/Users", Users.posted())));
    }
    Started.tell("answered");
  }
}
