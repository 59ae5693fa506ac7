package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessToken;
import dev.scimlet.examples.server.product.AccessTokens;
import java.util.List;
import java.util.Map;

/** What an administrator pastes into an identity provider: the tenant URL and a token. */
final class ScimPage implements Page {

  static final String PATH = "/admin/app-integration/scim";

  /**
   * A token in the list.
   *
   * @param id its id
   * @param name what it is called
   * @param created when it was generated
   * @param lastUse when a client used it last
   * @param live whether clients can use it
   */
  record Row(String id, String name, Moment created, Moment lastUse, boolean live) {

    static Row of(AccessToken token) {
      return new Row(
          token.id(),
          token.name(),
          Moment.of(token.created()),
          token.findLastUse().map(Moment::of).orElseGet(Moment::never),
          token.isLive());
    }
  }

  private final AccessTokens tokens;

  ScimPage(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    String notice = request.query().text("done").equals("revoked") ? "The token is revoked." : "";
    return view(request, notice, "", "");
  }

  /** {@return the page after a name that no token can have} */
  Answer.View refused(ConsoleRequest request, String name, String problem) {
    return view(request, "", name, problem);
  }

  private Answer.View view(ConsoleRequest request, String notice, String name, String problem) {
    List<Row> rows = tokens.list().stream().map(Row::of).toList();
    return Answer.view(
        "scim",
        Map.of(
            "tenantUrl", request.tenantUrl(),
            "tokens", rows,
            "live", rows.stream().filter(Row::live).toList(),
            "notice", notice,
            "name", name,
            "problem", problem));
  }
}
