package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.browser.Browser.Scripts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@DisplayName("App integration, SCIM, in a browser")
class ScimBrowserTest extends ConsoleInBrowser {

  private static final String SCIM = "/admin/app-integration/scim";

  @Test
  void tokenIsGeneratedUsedTestedAndRevoked() throws Exception {
    signIn("/admin/app-integration");
    browser.follow(".tile");
    browser.type("#name", "Entra ID");
    browser.press("Generate Token");
    String secret = browser.find("#secret").getText();
    assertThat(browser.text()).contains(server.scim().toString());
    assertThat(server.scimStatus(secret)).isEqualTo(200);

    browser.press("I have copied it");
    assertThat(browser.path()).isEqualTo(SCIM);
    assertThat(browser.driver().getPageSource()).doesNotContain(secret);
    browser.press("Test connection now");
    assertThat(browser.text()).contains("The connection works.");

    browser.press("Back to SCIM");
    browser.press("Revoke Entra ID");
    browser.press("Revoke");
    assertThat(browser.text()).contains("The token is revoked.").contains("Revoked");
    assertThat(server.scimStatus(secret)).isEqualTo(401);
  }

  @Test
  void keyboardAloneGeneratesAToken() {
    signIn(SCIM);
    browser.keys(Keys.TAB, Keys.ENTER);
    browser.keys(Keys.TAB, Keys.TAB);
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Copy the Tenant URL");
    browser.keys(Keys.TAB);
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Name of the new token");
    browser.keys("Entra ID");
    browser.enter();

    assertThat(browser.find("#secret").getText()).hasSize(43);
  }

  @Test
  void copyButtonSaysThatItHasCopied() {
    signIn(SCIM);
    browser.allowClipboard(server.at("/"));

    browser.find("button.copy").click();

    browser.await(page -> browser.find("button.copy").getText().equals("Copied"));
    assertThat(browser.find("button.copy").getAccessibleName()).isEqualTo("Copy the Tenant URL");
  }

  @Test
  void everyPageOnTheWaySuitsEverybody() {
    signIn(SCIM);
    browser.assertSuitsEverybody();
    browser.type("#name", "Entra ID, production, with a rather long name for a token");
    browser.press("Generate Token");
    browser.assertSuitsEverybody();
    browser.press("I have copied it");
    browser.type("#name", "Entra ID, production, with a rather long name for a token");
    browser.press("Generate Token");
    assertThat(browser.text()).contains("A live token has this name already.");
    browser.assertSuitsEverybody();
    browser.type("#name", "Okta");
    browser.press("Generate Token");
    browser.press("I have copied it");
    browser.assertSuitsEverybody();
    browser.press("Test connection now");
    browser.assertSuitsEverybody();
    browser.press("Back to SCIM");
    browser.press("Revoke Okta");
    browser.assertSuitsEverybody();
    browser.press("Revoke");
    browser.assertSuitsEverybody();
  }

  @Test
  void everythingButComfortWorksWithoutScripts() {
    browser.runScripts(Scripts.OFF);
    try {
      signIn(SCIM);
      browser.type("#name", "Entra ID");
      browser.press("Generate Token");

      assertThat(browser.find("#secret").getText()).hasSize(43);
      assertThat(browser.findAll("button.copy")).isEmpty();
    } finally {
      browser.runScripts(Scripts.ON);
    }
  }
}
