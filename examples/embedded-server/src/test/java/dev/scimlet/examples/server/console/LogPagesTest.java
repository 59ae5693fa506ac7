package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Await;
import dev.scimlet.examples.server.Storage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages of the log and the numbers")
class LogPagesTest {

  private final SetClock clock = new SetClock(Instant.parse("2026-11-26T08:30:00Z"));
  private ConsoleServer server;
  private ConsoleClient client;
  private Provisioned provisioned;

  @BeforeEach
  void start() throws Exception {
    server = ConsoleServer.start(clock, Storage.memory());
    client = ConsoleClient.signedIn(server);
    provisioned = new Provisioned(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void entryShowsItsColumnsAndDetails() throws Exception {
    String id = provisioned.user("ada@example.com");
    provisioned.disable(id);
    awaitRows(2);

    Element row = page("/admin/log").expectFirst("tbody tr");

    assertThat(row.select("td").eachText().subList(0, 6))
        .containsExactly(
            "2026-11-26 08:30:00",
            "default",
            "Patch",
            "User ada@example.com",
            "200 success Disabled",
            "2");
    assertThat(row.select("td a").attr("href")).isEqualTo("/admin/users/" + id);
    assertThat(row.select("details dd").eachText()).contains("active", id);
    assertThat(row.select("details code").eachText())
        .contains("OPERATION_CASE", "STRING_FOR_BOOLEAN (active)");
  }

  @Test
  void errorShowsWhatTheClientWasTold() throws Exception {
    provisioned.user("ada@example.com");
    provisioned.send("POST", "/Users", "{}");
    awaitRows(2);

    Document page = page("/admin/log?outcome=error");

    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody .badge").text()).isEqualTo("400 refused");
    assertThat(page.select("tbody details").text()).contains("The client was told");
  }

  @Test
  void filterIsKeptInTheFormAndInEveryLink() throws Exception {
    provisioned.user("ada@example.com");
    awaitRows(1);
    String query = "text=ada&effect=created&from=2026-11-26T08%3A00";

    Document page = page("/admin/log?" + query);

    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("#text").val()).isEqualTo("ada");
    assertThat(page.select("#from").val()).isEqualTo("2026-11-26T08:00");
    assertThat(page.select("#effect option[selected]").text()).isEqualTo("Created");
    assertThat(page.select("[data-live]").attr("data-live")).isEqualTo("/admin/log/rows?" + query);
    assertThat(page.select("a[download]").eachAttr("href"))
        .containsExactly(
            "/admin/log/provisioning-log.csv?" + query,
            "/admin/log/provisioning-log.json?" + query);
    assertThat(page("/admin/log?from=2026-11-26T08%3A31").select("tbody tr")).isEmpty();
  }

  @Test
  void pagesGoBackToTheFirstRequest() throws Exception {
    for (int i = 0; i < 120; i++) {
      provisioned.user("u" + i);
    }
    awaitRows(50);
    Await.until(() -> numberOf("/admin/log?text=u0") == 1);
    List<String> targets = new ArrayList<>();

    Document page = page("/admin/log");
    targets.addAll(page.select("tbody a").eachText());
    while (page.selectFirst("a[rel=next]") != null) {
      page = page(page.expectFirst("a[rel=next]").attr("href"));
      targets.addAll(page.select("tbody a").eachText());
      assertThat(page.select("[data-live]")).isEmpty();
    }

    assertThat(targets).hasSize(120).doesNotHaveDuplicates().startsWith("u119").endsWith("u0");
  }

  @Test
  void rowsAloneAreAPieceOfTheSamePage() throws Exception {
    provisioned.user("ada@example.com");
    awaitRows(1);

    String rows = client.get("/admin/log/rows").body();

    assertThat(rows.strip()).startsWith("<tr ").doesNotContain("<html");
    assertThat(Jsoup.parse("<table>" + rows + "</table>").select("tr").eachAttr("data-entry"))
        .isEqualTo(page("/admin/log").select("tbody tr").eachAttr("data-entry"));
  }

  @Test
  void filesHaveTheFilteredEntries() throws Exception {
    provisioned.user("ada@example.com");
    provisioned.user("bob@example.com");
    awaitRows(2);

    // Ids are searched too, and may contain "ada", but no at sign.
    HttpResponse<String> csv = client.get("/admin/log/provisioning-log.csv?text=ada%40");
    HttpResponse<String> json = client.get("/admin/log/provisioning-log.json?text=ada%40");

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"provisioning-log.csv\"");
    assertThat(csv.body()).contains("ada@example.com").doesNotContain("bob@example.com");
    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json.body()).contains("ada@example.com").doesNotContain("bob@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "from=2026-13-01T00:00",
        "until=%2B999999999-01-01T00:00",
        "outcome=bad",
        "operation=PATCH",
        "effect=x",
        "client=a%00b",
        "after=x",
        "after=99999999999999999999.a"
      })
  void queriesThatMakeNoSenseAreRefused(String query) throws Exception {
    assertThat(client.get("/admin/log?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/log",
        "/admin/log/rows",
        "/admin/log/provisioning-log.csv",
        "/admin/log/provisioning-log.json",
        "/admin/users",
        "/admin/groups"
      })
  void strangersSeeNothing(String path) throws Exception {
    assertThat(new ConsoleClient(server).get(path).statusCode()).isEqualTo(303);
  }

  @Test
  void numbersOfTheDayLeadToTheLog() throws Exception {
    String id = provisioned.user("ada@example.com");
    provisioned.disable(id);
    provisioned.send("GET", "/Users/none", "");
    awaitRows(3);
    Await.until(() -> today().contains("Requests 3"));

    assertThat(today())
        .containsExactly(
            "Requests 3", "Creations 1", "Updates 0", "Disables 1", "Deletions 0", "Errors 1");
    String errors = page("/admin").select("[aria-labelledby=today] a").get(5).attr("href");
    assertThat(page(errors).select("tbody tr")).hasSize(1);
  }

  @Test
  void chartAndItsTableHaveTheSameNumbers() throws Exception {
    provisioned.user("ada@example.com");
    Await.until(() -> today().contains("Requests 1"));
    clock.advance(Duration.ofHours(2));
    client.signIn(ConsoleServer.PASSWORD);
    provisioned.user("bob@example.com");
    provisioned.user("eve@example.com");
    Await.until(() -> today().contains("Requests 3"));

    Document page = page("/admin");

    Element creations = page.expectFirst(".panel.creation");
    assertThat(creations.select("figcaption").text()).isEqualTo("Creations 3");
    assertThat(creations.select("desc").text())
        .isEqualTo("3 in the last 24 hours. The most are 2, at 10:00.");
    assertThat(creations.select("rect").eachAttr("height")).containsExactly("50", "100");
    assertThat(creations.select("svg").attr("aria-labelledby"))
        .isEqualTo(
            creations.select("title").attr("id") + " " + creations.select("desc").attr("id"));
    List<String> rows = page.select("[aria-labelledby=activity] tbody tr").eachText();
    assertThat(rows).hasSize(24).startsWith("10:00 2 0 0 0", "09:00 0 0 0 0", "08:00 1 0 0 0");
    assertThat(page("/admin?range=hour").select("[aria-labelledby=activity] tbody tr")).hasSize(60);
    assertThat(page("/admin?range=month").select("[aria-labelledby=activity] tbody tr").eachText())
        .hasSize(30)
        .startsWith("2026-11-26 3 0 0 0");
  }

  @Test
  void pageOfAUserHasItsLastChangesAndNoOthers() throws Exception {
    String id = provisioned.user("ada@example.com");
    provisioned.user("bob@example.com");
    provisioned.send("GET", "/Users/" + id, "");
    provisioned.disable(id);
    awaitRows(4);

    assertThat(page(UserPage.pathOf(id)).select("[aria-labelledby=changes] tbody tr").eachText())
        .containsExactly(
            "2026-11-26 08:30:00 default Disabled active",
            "2026-11-26 08:30:00 default Created userName, active");
  }

  private void awaitRows(int number) throws InterruptedException {
    Await.until(() -> numberOf("/admin/log") >= number);
  }

  private int numberOf(String path) {
    return page(path).select("tbody tr").size();
  }

  private List<String> today() {
    return page("/admin").select("[aria-labelledby=today] li").eachText();
  }

  private Document page(String path) {
    try {
      HttpResponse<String> response = client.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      return Jsoup.parse(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
