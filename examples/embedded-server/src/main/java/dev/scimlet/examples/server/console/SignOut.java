package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AdminSessions;

/** Ends the session. */
final class SignOut implements Page {

  private final AdminSessions sessions;

  SignOut(AdminSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String path() {
    return "/admin/sign-out";
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    sessions.end(request.visitor().id());
    return new Answer.SignedOut(SignInPage.PATH);
  }
}
