package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.examples.server.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server that stops in the midst of a cycle, and is there again for the next")
class ServerRestartTest {

  private static final int USERS = 12;

  private final AtomicInteger requests = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 20, 28})
  void theNextCyclesBringWhatIsMissing(int last, @TempDir Path directory) {
    Storage storage = Storage.directory(directory);
    ScimletServer server = ScimletServer.builder(Scene.TOKEN).port(0).storage(storage).start();
    int port = server.url().getPort();
    try (EntraProvisioning entra =
        EntraProvisioning.builder(server.url(), Scene.TOKEN)
            .source(source())
            .clock(InstantSource.fixed(Scene.BEGIN))
            .timeout(Duration.ofSeconds(20))
            .parallelism(1)
            .listener(stopping(server, last))
            .build()) {
      CycleReport broken = entra.runCycle();
      assertThat(broken.escrows() + broken.referenceEscrows() > 0 || broken.quarantine() != null)
          .isTrue();

      try (ScimletServer again =
              ScimletServer.builder(Scene.TOKEN).port(port).storage(storage).start();
          ScimClient client = ScimClient.open(again.url(), Scene.TOKEN, Duration.ofSeconds(20))) {
        CycleReport mended = entra.runCycle();

        assertThat(mended.escrows() + mended.referenceEscrows()).isZero();
        assertThat(mended.findQuarantine()).isEmpty();
        assertThat(Target.list(client, "/Users"))
            .extracting(user -> user.path("userName").asString())
            .hasSize(USERS)
            .doesNotHaveDuplicates();
        assertThat(Target.list(client, "/Groups").get(0).path("members").size()).isEqualTo(USERS);
      }
    }
  }

  private ProvisioningListener stopping(ScimletServer server, int last) {
    return new ProvisioningListener() {
      @Override
      public void exchanged(Exchange exchange) {
        if (requests.incrementAndGet() == last) {
          server.close();
        }
      }
    };
  }

  private static InMemoryDirectory source() {
    InMemoryDirectory source = new InMemoryDirectory();
    List<String> ids = IntStream.range(0, USERS).mapToObj(Integer::toString).toList();
    ids.forEach(id -> source.user(id, "user" + id + "@b.c", "User", id));
    return source.group("g", "Everybody", ids);
  }
}
