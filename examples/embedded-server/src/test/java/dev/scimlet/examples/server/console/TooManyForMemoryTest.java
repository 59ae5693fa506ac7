package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Await;
import dev.scimlet.examples.server.Storage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pages of more users and groups than memory may hold")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TooManyForMemoryTest {

  private static final int USERS = 120;

  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeAll
  void start(@TempDir Path parent) throws Exception {
    Storage storage = new FilledStorage(Storage.directory(parent.resolve("d")), USERS, 5, 0);
    server = ConsoleServer.start(ConsoleOptions.defaults().withDirectoryLimit(100), storage);
    client = ConsoleClient.signedIn(server);
    Await.until(this::isTooLarge);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void usersAreListedPageByPageAndBack() throws Exception {
    Document page = page("/admin/users");
    List<String> forward = new ArrayList<>(page.select("tbody th a").eachText());
    while (page.selectFirst("a[rel=next]") != null) {
      page = page(page.expectFirst("a[rel=next]").attr("href"));
      forward.addAll(page.select("tbody th a").eachText());
    }

    assertThat(forward).hasSize(USERS).isSorted().doesNotHaveDuplicates();
    page = page(page.expectFirst("a[rel=prev]").attr("href"));
    assertThat(page.select("tbody th a").eachText()).isEqualTo(forward.subList(50, 100));
  }

  @Test
  void pageSaysWhatItCannotDoAndOffersNothingElse() throws Exception {
    Document page = page("/admin/users?text=PERSON00001&access=disabled");

    assertThat(page.select("#found").text()).isEqualTo("Users");
    assertThat(page.select(".notice").text()).contains("nobody counts them");
    assertThat(page.select("#access, #license, #billing")).isEmpty();
    assertThat(page.select("tbody tr")).hasSize(10);
  }

  @Test
  void groupsAreFoundByHowTheirNameStarts() throws Exception {
    Document page = page("/admin/groups?text=team");

    assertThat(page.select("#found").text()).isEqualTo("Groups");
    assertThat(page.select("tbody th").eachText())
        .containsExactly("Team 0", "Team 1", "Team 2", "Team 3", "Team 4");
    assertThat(page("/admin/groups?text=eam").select("tbody th")).isEmpty();
  }

  @Test
  void membersHaveTheirNames() throws Exception {
    assertThat(page("/admin/groups/g000000").expectFirst("tbody th").text()).startsWith("person00");
  }

  @Test
  void overviewHasNoNumberThatNobodyCounted() throws Exception {
    Document page = page("/admin");

    assertThat(page.select(".figures li").eachText())
        .containsExactly("Users Not counted", "Groups Not counted");
    assertThat(page.select("#licenses")).isEmpty();
  }

  private boolean isTooLarge() {
    try {
      return page("/admin").text().contains("Not counted");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> response = client.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }
}
