package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessToken;
import dev.scimlet.examples.server.product.AccessTokens;
import java.util.Map;

/** Asks whether a token is to be revoked. */
final class RevokeTokenPage implements Page {

  static final String PATH = ScimPage.PATH + "/tokens/{id}/revoke";

  private final AccessTokens tokens;

  RevokeTokenPage(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    AccessToken token =
        tokens
            .find(request.variable("id"))
            .filter(AccessToken::isLive)
            .orElseThrow(Refusal::notFound);
    return Answer.view("token-revoke", Map.of("token", ScimPage.Row.of(token)));
  }
}
