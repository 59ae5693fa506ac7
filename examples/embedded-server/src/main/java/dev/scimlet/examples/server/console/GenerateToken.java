package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessToken;
import dev.scimlet.examples.server.product.AccessTokens;
import dev.scimlet.examples.server.product.GeneratedToken;
import java.util.Map;

/** Generates a token and shows it, this once. */
final class GenerateToken implements Page {

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  private final AccessTokens tokens;
  private final ScimPage page;

  GenerateToken(AccessTokens tokens, ScimPage page) {
    this.tokens = tokens;
    this.page = page;
  }

  @Override
  public String path() {
    return ScimPage.PATH + "/tokens";
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    String name = request.form().find("name").orElse("");
    if (!AccessTokens.isName(name)) {
      return page.refused(request, name, "A name has 1 to 100 visible characters.")
          .withStatus(BAD_REQUEST);
    }
    if (isTaken(name)) {
      return page.refused(request, name, "A live token has this name already.")
          .withStatus(CONFLICT);
    }
    GeneratedToken generated = tokens.generate(name);
    return Answer.view(
        "token-generated",
        Map.of("tenantUrl", request.tenantUrl(), "name", name, "secret", generated.secret()));
  }

  /** The log tells clients apart by the names of their tokens. */
  private boolean isTaken(String name) {
    return tokens.list().stream()
        .filter(AccessToken::isLive)
        .anyMatch(token -> token.name().equals(name));
  }
}
