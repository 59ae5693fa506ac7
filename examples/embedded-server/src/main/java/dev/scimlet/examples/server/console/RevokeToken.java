package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessTokens;

/** Revokes a token, after the question. */
final class RevokeToken implements Page {

  private final AccessTokens tokens;

  RevokeToken(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String path() {
    return RevokeTokenPage.PATH;
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    String id = request.variable("id");
    if (tokens.find(id).isEmpty()) {
      throw Refusal.notFound();
    }
    // Whoever was faster wanted the same.
    boolean unused = tokens.revoke(id);
    return new Answer.Redirect(ScimPage.PATH + "?done=revoked");
  }
}
