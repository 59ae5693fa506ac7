package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@DisplayName("The console in a browser")
class ConsoleBrowserTest extends ConsoleInBrowser {

  @Test
  void administratorSignsInAndOut() {
    browser.open(server.at("/"));
    browser.type("#password", "wrong password");
    browser.press("Sign in");
    assertThat(browser.text()).contains("This is not the password.");

    browser.type("#password", ConsoleServer.PASSWORD);
    browser.press("Sign in");
    assertThat(browser.path()).isEqualTo("/admin");

    browser.press("Sign out");
    assertThat(browser.path()).isEqualTo("/admin/sign-in");
  }

  @Test
  void keyboardAloneLeadsThroughTheConsole() {
    browser.open(server.at("/admin"));
    // The field has the focus when the page opens.
    browser.keys(ConsoleServer.PASSWORD);
    browser.enter();
    assertThat(browser.path()).isEqualTo("/admin");

    browser.keys(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
    browser.keys(Keys.ENTER);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("content");
    browser.keys(Keys.TAB);
    assertThat(browser.focused().getText()).startsWith("Users");
    browser.enter();

    assertThat(browser.path()).isEqualTo("/admin/users");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/admin/app-integration"})
  void pagesSuitEverybody(String path) {
    signIn(path);
    assertThat(browser.path()).isEqualTo(path);

    browser.assertSuitsEverybody();
  }

  @Test
  void errorPageSuitsEverybody() {
    signIn("/admin");
    browser.open(server.at("/admin/none"));

    browser.assertSuitsEverybody();
  }

  @Test
  void signInPageSuitsEverybody() {
    browser.open(server.at("/admin"));
    browser.assertSuitsEverybody();
    browser.type("#password", "wrong password");
    browser.press("Sign in");

    browser.assertSuitsEverybody();
  }
}
