package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/**
 * A process that answers one POST and tells so: the time until then is measured outside. Each
 * library has such a program, which names it as an application would: looking for it among services
 * takes Java longer than some of the libraries.
 */
public final class StartUp {

  private StartUp() {}

  /**
   * Answers nothing, for the share of Java itself.
   *
   * @param words ignored
   */
  public static void main(String[] words) {
    Started.tell("answered");
  }

  /**
   * Answers a POST.
   *
   * @param library the library that answers it
   * @throws Exception if the library fails
   */
  public static void answer(Library library) throws Exception {
    Service service = library.open(Directory.of(List.of(Users.json(1))));
    Expect.status(201, service.handle(Call.post("/Users", Users.posted())));
    Started.tell("answered");
  }
}
