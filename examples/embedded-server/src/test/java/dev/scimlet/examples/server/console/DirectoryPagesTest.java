package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Storage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages of users and groups")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryPagesTest {

  private static final int USERS = 1_200;
  private static final int GROUPS = 30;

  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeAll
  void start() throws Exception {
    server =
        ConsoleServer.start(
            Clock.systemUTC(), new FilledStorage(Storage.memory(), USERS, GROUPS, 0));
    client = ConsoleClient.signedIn(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void pageOfUsersShowsTheirColumns() throws Exception {
    Element row = page("/admin/users?text=person000000").expectFirst("tbody tr");

    assertThat(row.select("th a").text()).isEqualTo("person000000@example.com");
    assertThat(row.select("th a").attr("href")).isEqualTo("/admin/users/u000000");
    assertThat(row.select("td").eachText())
        .containsExactly(
            "Given0 Family0", "Disabled", "Lucidchart Lucidspark", "B0", "Everybody Team 0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '1,200 users'",
    "text=MAIL0000, 100 users",
    "text=e000017, 1 user",
    "text=family1199, 1 user",
    "text=nobody, 0 users",
    "access=active, '1,080 users'",
    "access=disabled, 120 users",
    "license=Lucidspark, 12 users",
    "license=Lucidspark&access=active, 0 users",
    "billing=b6, 171 users",
  })
  void searchTellsHowManyItFinds(String query, String total) throws Exception {
    assertThat(page("/admin/users?" + query).select("#found").text()).isEqualTo(total);
  }

  @Test
  void pagesOfUsersGoForwardAndBackWithoutGapOrOverlap() throws Exception {
    List<String> forward = new ArrayList<>();
    Document page = page("/admin/users?access=disabled");
    forward.addAll(page.select("tbody th a").eachText());
    while (page.selectFirst("a[rel=next]") != null) {
      page = page(page.expectFirst("a[rel=next]").attr("href"));
      forward.addAll(page.select("tbody th a").eachText());
    }
    assertThat(forward).hasSize(120).isSorted().doesNotHaveDuplicates();

    page = page(page.expectFirst("a[rel=prev]").attr("href"));
    assertThat(page.select("tbody th a").eachText()).isEqualTo(forward.subList(50, 100));
    assertThat(page.selectFirst("a[rel=prev]")).isNotNull();
  }

  @Test
  void formShowsWhatWasSearchedAndNothingOfItIsMarkup() throws Exception {
    Document page = page("/admin/users?text=%3Cb%3E%22&access=active&license=Lucidchart");

    assertThat(page.select("#text").val()).isEqualTo("<b>\"");
    assertThat(page.select("#access option[selected]").text()).isEqualTo("Active");
    assertThat(page.select("#license option[selected]").text()).isEqualTo("Lucidchart");
    assertThat(page.select("main b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access=some", "license=Word"})
  void choicesThatDoNotExistAreRefused(String query) throws Exception {
    assertThat(client.get("/admin/users?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void pageOfAUserShowsAllAttributesAndGroups() throws Exception {
    Document page = page("/admin/users/u000001");

    assertThat(page.select("h1").text()).isEqualTo("person000001@example.com");
    assertThat(page.select("section.attributes h2").eachText())
        .containsExactly("Attributes", "Enterprise User", "Lucid User");
    assertThat(fact(page, "emails"))
        .isEqualTo("mail000001@example.com · type: work · primary: Yes");
    assertThat(fact(page, "department")).isEqualTo("Sales");
    assertThat(fact(page, "productLicenses.Lucidchart")).isEqualTo("False");
    assertThat(page.select("[aria-labelledby=groups] a").eachText())
        .containsExactly("Everybody", "Team 0");
    assertThat(page.select("[aria-labelledby=changes] a").attr("href"))
        .isEqualTo("/admin/log?target=u000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/users/none", "/admin/groups/none", "/admin/users/everybody"})
  void whoIsNotThereHasNoPage(String path) throws Exception {
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void groupsAreFoundByAPartOfTheirNameAndTellTheirMembers() throws Exception {
    Document page = page("/admin/groups?text=Y");

    assertThat(page.select("#found").text()).isEqualTo("1 group");
    assertThat(page.select("tbody td").eachText()).containsExactly("more than 1,000");
    assertThat(page("/admin/groups?text=am+29").select("tbody tr").eachText())
        .containsExactly("Team 29 20");
    assertThat(page("/admin/groups").select("tbody tr")).hasSize(25);
  }

  @Test
  void membersArePaged() throws Exception {
    Document page = page("/admin/groups/everybody");
    int pages = 1;
    List<String> members = new ArrayList<>(page.select("tbody th a").eachText());
    while (page.selectFirst("a[rel=next]") != null) {
      page = page(page.expectFirst("a[rel=next]").attr("href"));
      members.addAll(page.select("tbody th a").eachText());
      pages++;
    }

    assertThat(pages).isEqualTo(12);
    assertThat(members).hasSize(USERS).doesNotHaveDuplicates();
  }

  @Test
  void overviewCountsPeopleAndLicenses() throws Exception {
    Document page = page("/admin");

    assertThat(page.select(".figures li").eachText())
        .containsExactly("Users 1,200", "Active 1,080", "Disabled 120", "Groups 31");
    assertThat(page.select("[aria-labelledby=licenses] li").eachText())
        .containsExactly(
            "Lucidchart 600", "Lucidspark 12", "LucidscaleExplorer 0", "LucidscaleCreator 0");
  }

  @Test
  void everyPageTellsTheTimeOfTheServer() throws Exception {
    HttpResponse<String> response = client.get("/admin/users");

    assertThat(response.headers().firstValue("Server-Timing").orElseThrow())
        .matches("app;dur=[0-9]+\\.[0-9]");
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> response = client.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static String fact(Document page, String name) {
    return page.select("dt").stream()
        .filter(term -> term.text().equals(name))
        .findFirst()
        .map(Element::nextElementSibling)
        .orElseThrow()
        .text();
  }
}
