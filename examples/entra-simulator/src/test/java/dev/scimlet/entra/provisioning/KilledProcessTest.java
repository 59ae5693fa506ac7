package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that provision, again and again, and lets the last one come to its end. */
@DisplayName("A process that is killed: the next one takes up what it left")
class KilledProcessTest {

  private static final int KILLS = 5;
  private static final long SEED = 20_260_101;
  private static final long LONGEST_SECONDS = 120;

  @Test
  void nothingIsCreatedTwiceAndNothingIsMissing(@TempDir Path directory) throws Exception {
    Random random = new Random(SEED);
    try (ScimletServer server = ScimletServer.builder(Scene.TOKEN).port(0).start();
        ScimClient client = ScimClient.open(server.url(), Scene.TOKEN, Duration.ofSeconds(20));
        RecordingProxy proxy = new RecordingProxy(server.url())) {
      Path state = directory.resolve("state");
      for (int kill = 0; kill < KILLS; kill++) {
        proxy.forget();
        Process process = start(proxy, state);
        killAfter(process, proxy, 2 + random.nextInt(20));
      }
      Process last = start(proxy, state);
      assertThat(last.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(last.exitValue()).isZero();

      assertThat(Target.list(client, "/Users"))
          .extracting(user -> user.path("userName").asString())
          .hasSize(SimulatorProcess.USERS)
          .doesNotHaveDuplicates();
      assertThat(Target.list(client, "/Groups"))
          .extracting(group -> group.path("members").size())
          .containsExactlyInAnyOrder(SimulatorProcess.USERS, 1);
    }
  }

  private static Process start(RecordingProxy proxy, Path state) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SimulatorProcess.class.getName(),
            proxy.url().toString(),
            state.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void killAfter(Process process, RecordingProxy proxy, int requests)
      throws InterruptedException {
    proxy.awaitRequests(requests, process::isAlive);
    process.destroyForcibly();
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
