package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.browser.Browser;
import dev.scimlet.examples.server.browser.Scheme;
import dev.scimlet.examples.server.browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests of pages in a browser: one browser for the class, a new server for each test. */
abstract class ConsoleInBrowser {

  static Browser browser;
  ConsoleServer server;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void startServer() {
    server = ConsoleServer.start();
    browser.forgetEverybody();
    browser.show(Screen.DESK, Scheme.LIGHT);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  /** Signs in at a page of the console, by the way that leads there. */
  void signIn(String path) {
    browser.open(server.at(path));
    browser.type("#password", ConsoleServer.PASSWORD);
    browser.press("Sign in");
  }
}
