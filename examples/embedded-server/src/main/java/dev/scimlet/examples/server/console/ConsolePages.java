package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AccessTokens;
import dev.scimlet.examples.server.product.AdminPassword;
import dev.scimlet.examples.server.product.AdminSessions;
import dev.scimlet.examples.server.product.KnownBrowsers;
import java.util.ArrayList;
import java.util.List;

/** Lists the pages of the console. */
final class ConsolePages {

  private ConsolePages() {}

  static List<Page> all(ConsoleContext context, AdminPassword password, AdminSessions sessions) {
    List<Page> pages = new ArrayList<>();
    pages.add(new SignInPage());
    pages.add(
        new SignIn(
            password,
            sessions,
            new KnownBrowsers(context.database(), context.clock()),
            new SignInThrottle(context.clock())));
    pages.add(new SignOut(sessions));
    pages.add(new OverviewPage(context));
    pages.addAll(ofDirectory(context));
    pages.addAll(ofLog(context));
    pages.addAll(ofAppIntegration(context));
    return pages;
  }

  private static List<Page> ofDirectory(ConsoleContext context) {
    return List.of(
        new UsersPage(context),
        new UserPage(context),
        new GroupsPage(context),
        new GroupPage(context));
  }

  private static List<Page> ofLog(ConsoleContext context) {
    return List.of(
        new ProvisioningLogPage(context, ProvisioningLogPage.Part.WHOLE),
        new ProvisioningLogPage(context, ProvisioningLogPage.Part.ROWS),
        new LogExportPage(context, LogExportPage.Format.CSV),
        new LogExportPage(context, LogExportPage.Format.JSON));
  }

  private static List<Page> ofAppIntegration(ConsoleContext context) {
    AccessTokens tokens = context.tokens();
    ScimPage scim = new ScimPage(tokens);
    return List.of(
        new AppIntegrationPage(),
        scim,
        new GenerateToken(tokens, scim),
        new RevokeTokenPage(tokens),
        new RevokeToken(tokens),
        new TestConnection(tokens, new ConnectionTest(context.engine(), context.tickets())));
  }
}
