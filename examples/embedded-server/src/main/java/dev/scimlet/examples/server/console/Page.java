package dev.scimlet.examples.server.console;

/**
 * One thing that the console answers: a method and a path. The servlet calls {@link #answer} on the
 * container's threads, any number of them at once, after it has checked who is there and, of a
 * form, that the console itself has made it.
 */
interface Page {

  /**
   * {@return where the page is, from {@code /admin} on; a segment in braces is a variable, as in
   * {@code /admin/users/{id}}}
   */
  String path();

  /** {@return the method; GET by default} */
  default Method method() {
    return Method.GET;
  }

  /** {@return who may see it; the administrator by default} */
  default Access access() {
    return Access.SIGNED_IN;
  }

  /**
   * Answers a request.
   *
   * @throws Refusal if there is nothing to show, or the request makes no sense
   */
  Answer answer(ConsoleRequest request);
}
