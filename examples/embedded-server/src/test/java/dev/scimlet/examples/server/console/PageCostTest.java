package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.OpenStore;
import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.examples.server.Storage;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a page reads of the store does not grow with it")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCostTest {

  private final CountedStore store =
      new CountedStore(
          InMemoryResourceStore.of(
              ScimletServer.standardResourceTypes().toArray(ResourceType[]::new)));
  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeAll
  void start() throws Exception {
    Storage storage = types -> OpenStore.of(store);
    server = ConsoleServer.start(Clock.systemUTC(), new FilledStorage(storage, 5_000, 100, 0));
    client = ConsoleClient.signedIn(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/admin, 0, 0",
    "/admin/users, 50, 0",
    "/admin/users?text=nobody, 0, 0",
    "/admin/users?access=disabled&license=Lucidspark, 50, 0",
    "/admin/users/u000001, 2, 0",
    "/admin/groups, 0, 1481",
    "/admin/groups/everybody, 1, 1101",
    "/admin/log, 0, 0"
  })
  void pageReadsNoMoreThanItShows(String path, int resources, int members) throws Exception {
    assertThat(client.get(path).statusCode()).isEqualTo(200);
    store.reset();

    assertThat(client.get(path).statusCode()).isEqualTo(200);

    assertThat(store.queries()).isZero();
    assertThat(store.resources()).isEqualTo(resources);
    assertThat(store.members()).isEqualTo(members);
  }
}
