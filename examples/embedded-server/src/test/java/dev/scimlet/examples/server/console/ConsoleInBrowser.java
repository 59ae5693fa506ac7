package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.browser.Browser;
import dev.scimlet.examples.server.browser.Scheme;
import dev.scimlet.examples.server.browser.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of pages in a browser: one browser for the class, a new server for each test. */
abstract class ConsoleInBrowser {

  private static @Nullable Browser shared;

  Browser browser;
  ConsoleServer server;

  @BeforeEach
  void start() {
    // Here, not once before all: each test that is skipped for want of a browser is reported.
    if (shared == null) {
      shared = Browser.start();
    }
    browser = shared;
    browser.forgetEverybody();
    browser.show(Screen.DESK, Scheme.LIGHT);
    server = ConsoleServer.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  @AfterEach
  void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  /** Signs in at a page of the console, by the way that leads there. */
  void signIn(String path) {
    browser.open(server.at(path));
    browser.type("#password", ConsoleServer.PASSWORD);
    browser.press("Sign in");
  }
}
