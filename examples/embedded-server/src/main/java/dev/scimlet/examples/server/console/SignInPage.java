package dev.scimlet.examples.server.console;

import java.util.Map;

/** Asks for the password. */
final class SignInPage implements Page {

  static final String PATH = "/admin/sign-in";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Access access() {
    return Access.ANYBODY;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    return request.visitor().isSignedIn()
        ? new Answer.Redirect("/admin")
        : view(request.query(), "");
  }

  /** {@return the way to here for somebody who must sign in first, and back} */
  static Answer redirect(Method method, String path) {
    return new Answer.Redirect(
        method == Method.GET && !path.equals("/admin") ? PATH + "?next=" + path : PATH);
  }

  /** {@return the page, which says what went wrong if anything did} */
  static Answer.View view(Parameters parameters, String problem) {
    return Answer.view("sign-in", Map.of("problem", problem, "next", next(parameters)));
  }

  /** {@return where to go on: a page of the console, whatever was sent} */
  static String next(Parameters parameters) {
    String next = parameters.text("next");
    return next.startsWith("/admin/") && Router.isPath(next) ? next : "/admin";
  }
}
