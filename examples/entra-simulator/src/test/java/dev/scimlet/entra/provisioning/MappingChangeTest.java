package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.operation.AccidentalDeletionGuard;
import dev.scimlet.entra.operation.CycleKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Mappings that change between cycles that did not come to their end")
class MappingChangeTest {

  private static final SynchronizationSchema WRONG =
      TestMappings.and(TestMappings.direct("nickName", "surname"));
  private static final SynchronizationSchema RIGHT =
      TestMappings.and(TestMappings.direct("nickName", "givenName"));

  @Test
  void reachWhatTheFirstCycleMadeBeforeItBroke(@TempDir Path directory) {
    Path state = directory.resolve("state");
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      assertThat(run(scene, state, WRONG, 1).findQuarantine()).isPresent();
      assertThat(nickName(scene)).isEqualTo("Lovelace");

      assertThat(run(scene, state, RIGHT, 9).kind()).isEqualTo(CycleKind.INITIAL);
      assertThat(nickName(scene)).isEqualTo("Ada");
    }
  }

  @Test
  void thatAreTakenBackUndoWhatTheBrokenCycleDid(@TempDir Path directory) {
    Path state = directory.resolve("state");
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      assertThat(run(scene, state, RIGHT, 9).created()).isEqualTo(2);
      assertThat(run(scene, state, WRONG, 1).findQuarantine()).isPresent();
      assertThat(nickName(scene)).isEqualTo("Lovelace");

      run(scene, state, RIGHT, 9);

      assertThat(nickName(scene)).isEqualTo("Ada");
    }
  }

  /** Runs a cycle in which the endpoint refuses the token after some changes. */
  private static CycleReport run(
      Scene scene, Path state, SynchronizationSchema schema, int changes) {
    AtomicInteger left = new AtomicInteger(changes);
    Transport transport =
        call ->
            call.method().equals("GET") || left.getAndDecrement() > 0
                ? scene.client.send(call)
                : refused(call);
    JobSettings settings =
        new JobSettings(
            "test",
            scene.directory,
            schema,
            PatchMode.LEGACY,
            OutOfScope.DEPROVISION,
            MembershipCheck.NEVER,
            AccidentalDeletionGuard.OFF,
            1,
            new ProvisioningListener() {});
    try (ProvisioningJob job =
        new ProvisioningJob(
            settings,
            StateStore.open(state),
            transport,
            scene.client.base(),
            InstantSource.fixed(Scene.BEGIN))) {
      return job.runCycle();
    }
  }

  private static Exchange refused(ScimCall call) {
    return new Exchange(call, 401, Map.of(), "", Duration.ZERO);
  }

  private static String nickName(Scene scene) {
    return scene.user("ada@b.c").path("nickName").asString("");
  }
}
