package dev.scimlet.examples.server.console;

import java.util.Map;

/** Shows in what ways other applications can be connected. */
final class AppIntegrationPage implements Page {

  static final String PATH = "/admin/app-integration";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    return Answer.view("app-integration", Map.of());
  }
}
