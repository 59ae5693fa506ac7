package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Users, groups, the log and the numbers in a browser")
class ActivityBrowserTest extends ConsoleInBrowser {

  private Provisioned provisioned;
  private String user;
  private String group;

  @BeforeEach
  void provision() throws Exception {
    provisioned = new Provisioned(server);
    List<String> users = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      users.add(provisioned.licensedUser("person" + i + "@example.com", "Grace" + i, "Hopper"));
    }
    user = users.get(0);
    group = provisioned.group("Tour Guides of the Northern Mountains", users);
    provisioned.group("Empty", List.of());
    provisioned.disable(user);
    provisioned.send("GET", "/Users/none", "");
    provisioned.send("DELETE", "/Users/" + users.get(1), "");
  }

  @Test
  void overviewSuitsEverybody() {
    signIn("/admin");
    browser.find("details summary").click();

    browser.assertSuitsEverybody();
  }

  @Test
  void usersSuitEverybodyAndAreFound() {
    signIn("/admin/users");
    browser.assertSuitsEverybody();

    browser.type("#text", "grace7 ");
    browser.press("Search");
    assertThat(browser.findAll("tbody tr")).hasSize(1);
    browser.press("person7@example.com");
    assertThat(browser.text()).contains("Grace7.Hopper@mail.example", "Sales <7>");
  }

  @Test
  void pagesOfUsersLeadForwardAndBack() {
    signIn("/admin/users");
    String first = browser.find("tbody th").getText();
    browser.press("Next");
    assertThat(browser.findAll("tbody tr")).hasSize(9);
    browser.press("Previous");

    assertThat(browser.find("tbody th").getText()).isEqualTo(first);
  }

  @Test
  void userSuitsEverybody() {
    signIn(UserPage.pathOf(user));

    browser.assertSuitsEverybody();
  }

  @Test
  void groupsSuitEverybody() {
    signIn("/admin/groups");

    browser.assertSuitsEverybody();
  }

  @Test
  void groupSuitsEverybody() {
    signIn(GroupPage.pathOf(group));

    browser.assertSuitsEverybody();
  }

  @Test
  void logSuitsEverybody() {
    signIn("/admin/log");
    browser.find("tbody details summary").click();
    browser.find(".further summary").click();

    browser.assertSuitsEverybody();
  }

  @Test
  void newRequestsAppearWithoutAHandUntilTheLogIsPaused() throws Exception {
    signIn("/admin/log");
    provisioned.user("later@example.com");
    boolean appeared =
        browser.await(page -> browser.find("tbody tr").getText().contains("later@example.com"));
    assertThat(appeared).isTrue();

    browser.find(".live button").click();
    assertThat(browser.find(".live").getText()).contains("Paused", "Resume");
  }
}
