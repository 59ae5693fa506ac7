package dev.scimlet.examples.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.walk.AdminConsole.Credentials;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Programs that are killed in the midst of a cycle")
class KilledProgramsIT {

  private static final int PEOPLE = 400;
  private static final int GROUPS = 10;

  /** A cycle that finds the endpoint away makes the job wait so long at most. */
  private static final String LONGEST_WAIT = "1d";

  private Path directory;
  private SourceFiles source;

  @BeforeEach
  void makeDirectory() throws Exception {
    directory = WalkDirectory.make("killed");
    source = new SourceFiles(directory.resolve("source")).hire(PEOPLE, GROUPS);
    source.write();
  }

  @Test
  void nextCyclesConvergeAndNothingIsThereTwice() throws Exception {
    try (ServiceAtAPort service = ServiceAtAPort.start(directory)) {
      Entra entra =
          new Entra(directory, new Credentials(service.tenantUrl(), ServiceAtAPort.OBSERVER));
      for (int arrived = 50; arrived < PEOPLE; arrived += 100) {
        killSimulator(entra, service.endpoint(), arrived);
        killService(entra, service, arrived + 50);
      }
      assertThat(entra.advance(LONGEST_WAIT).status()).isZero();
      EndState.assertSame(service.endpoint(), source);

      for (int i = 0; i < PEOPLE; i++) {
        source.user(i).put("extensionAttribute1", "moved-" + i);
      }
      source.group(SourceFiles.groupId(3)).put("displayName", "Department of the killed");
      source.leave(SourceFiles.groupId(4), SourceFiles.userId(4));
      source.write();
      killAmongChanges(entra, service);

      assertThat(entra.advance(LONGEST_WAIT).status()).isZero();
      EndState.assertSame(service.endpoint(), source);
      service.stop();
    }
  }

  /** Kills the simulator as soon as so many users have arrived. */
  private static void killSimulator(Entra entra, Endpoint endpoint, int arrived) throws Exception {
    try (Program.Running cycle = entra.start()) {
      endpoint.awaitCount("Users", "userName pr", arrived);
      cycle.kill();
    }
  }

  private static void killService(Entra entra, ServiceAtAPort service, int arrived)
      throws Exception {
    try (Program.Running cycle = entra.start()) {
      service.endpoint().awaitCount("Users", "userName pr", arrived);
      service.killAndStartAgain();
      cycle.end();
    }
    // What waits for another try is due at once.
    assertThat(entra.restart().status()).isZero();
  }

  private static void killAmongChanges(Entra entra, ServiceAtAPort service) throws Exception {
    String moved = LucidFilter.BILLING_CODE + " sw \"moved-\"";
    try (Program.Running cycle = entra.start()) {
      service.endpoint().awaitCount("Users", moved, 100);
      cycle.kill();
    }
    try (Program.Running cycle = entra.start()) {
      service.endpoint().awaitCount("Users", moved, 250);
      service.killAndStartAgain();
      cycle.end();
    }
    assertThat(entra.restart().status()).isZero();
  }
}
