package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessToken;
import dev.scimlet.examples.server.product.AccessTokens;
import java.util.List;
import java.util.Map;

/** Shows what Test Connection gets right now. */
final class TestConnection implements Page {

  private final AccessTokens tokens;
  private final ConnectionTest test;

  TestConnection(AccessTokens tokens, ConnectionTest test) {
    this.tokens = tokens;
    this.test = test;
  }

  @Override
  public String path() {
    return ScimPage.PATH + "/test-connection";
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    AccessToken token =
        tokens
            .find(request.form().text("token"))
            .orElseThrow(() -> Refusal.badRequest("Choose a token to test the connection with."));
    List<ConnectionCheck> checks = test.run(token.id(), request.tenantUrl());
    return Answer.view(
        "connection-test",
        Map.of(
            "token", ScimPage.Row.of(token),
            "checks", checks,
            "passed", checks.stream().allMatch(ConnectionCheck::passed)));
  }
}
