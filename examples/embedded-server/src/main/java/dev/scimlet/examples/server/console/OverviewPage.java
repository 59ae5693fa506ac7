package dev.scimlet.examples.server.console;

import java.util.Map;

/** Where the administrator arrives. */
final class OverviewPage implements Page {

  @Override
  public String path() {
    return "/admin";
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    return Answer.view("overview", Map.of("tenantUrl", request.tenantUrl()));
  }
}
