package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.Escrow;
import dev.scimlet.entra.operation.EscrowKind;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.entra.source.SourceType;
import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.StringNode;

@DisplayName("State: what the job remembers outlives the process")
class StateStoreTest {

  private static final ObjectState STATE =
      new ObjectState(
          new Sighting(
              SourceType.USER,
              Map.of("userPrincipalName", StringNode.valueOf("ada@b.c")),
              "print",
              Instant.EPOCH),
          new Link("t1", Standing.DISABLED, Map.of("manager", "t2")),
          Escrow.first("1", EscrowKind.OBJECT, ProvisioningError.of(ErrorCode.TIMEOUT, "Late."), 3),
          null);

  @Test
  void everythingIsThereAfterReopening(@TempDir Path directory) {
    Path file = directory.resolve("state");
    try (StateStore store = StateStore.open(file)) {
      store.save("1", STATE);
      store.addMembers("g", Map.of("1", "t1", "2", "t2"));
      store.addMembers("gg", Map.of("3", "t3"));
      store.removeMembers("g", List.of("2"));
      store.save(JobState.first("job").began(Instant.EPOCH));
      store.saveClockOffset(Duration.ofDays(2));
    }

    try (StateStore store = StateStore.open(file)) {
      assertThat(store.find("1")).hasValue(STATE);
      assertThat(store.members("g")).containsExactly(Map.entry("1", "t1"));
      assertThat(store.job().orElseThrow().cycles()).isOne();
      assertThat(store.clockOffset()).isEqualTo(Duration.ofDays(2));
      assertThat(store.sourceOf(SourceType.USER, "t1")).hasValue("1");
      assertThat(store.sourceOf(SourceType.GROUP, "t1")).isEmpty();
    }
  }

  @Test
  void whatIsSavedIsInTheFileAtOnce(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("state");
    try (StateStore store = StateStore.open(file)) {
      store.save("1", STATE);
      Path copy = Files.copy(file, directory.resolve("copy"));

      try (StateStore left = StateStore.open(copy)) {
        assertThat(left.find("1")).hasValue(STATE);
      }
    }
  }

  @Test
  void removingAnObjectRemovesItsLinkAndItsMembers() {
    try (StateStore store = StateStore.open(null)) {
      store.save("1", STATE);
      store.addMembers("1", Map.of("2", "t2"));

      store.remove("1");

      assertThat(store.ids()).isEmpty();
      assertThat(store.members("1")).isEmpty();
      assertThat(store.sourceOf(SourceType.USER, "t1")).isEmpty();
    }
  }

  @Test
  void aFileInUseIsRefused(@TempDir Path directory) {
    Path file = directory.resolve("state");
    try (StateStore store = StateStore.open(file)) {
      store.save("1", STATE);

      assertThatThrownBy(() -> StateStore.open(file))
          .isInstanceOf(StateException.class)
          .hasMessageStartingWith("The state cannot be opened");
    }
  }

  @Test
  void aFileOfSomethingElseIsRefused(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("state"), "no state ".repeat(2_000));

    assertThatThrownBy(() -> StateStore.open(file)).isInstanceOf(StateException.class);
  }

  @Test
  void anotherEndpointIsRefusedUntilEverythingIsForgotten(@TempDir Path directory) {
    Path file = directory.resolve("state");
    InMemoryDirectory source = new InMemoryDirectory().user("1", "ada@b.c", "Ada", "Lovelace");
    try (ScimletServer first = ScimletServer.builder(Scene.TOKEN).port(0).start();
        ScimletServer second = ScimletServer.builder(Scene.TOKEN).port(0).start()) {
      try (EntraProvisioning entra = service(first.url().toString(), file, source)) {
        assertThat(entra.runCycle().created()).isOne();
      }
      try (EntraProvisioning entra = service(first.url() + "/?aadOptscim062020", file, source)) {
        assertThat(entra.runCycle().kind()).isEqualTo(CycleKind.INCREMENTAL);
      }
      try (EntraProvisioning entra = service(second.url().toString(), file, source)) {
        assertThatThrownBy(entra::runCycle)
            .isInstanceOf(StateException.class)
            .hasMessageContaining("another Tenant URL, " + first.url());
        assertThatThrownBy(() -> entra.provisionOnDemand("1")).isInstanceOf(StateException.class);

        entra.restart(ResetScope.FULL);

        assertThat(entra.runCycle().created()).isOne();
      }
    }
  }

  @Test
  void whatWasWrittenOverTakesNoSpaceOnceTheFileIsClosed(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("state");
    try (StateStore store = StateStore.open(file)) {
      for (int i = 0; i < 3_000; i++) {
        store.save(Integer.toString(i % 100), STATE);
      }
    }

    assertThat(file).satisfies(closed -> assertThat(Files.size(closed)).isLessThan(200_000));
    try (StateStore store = StateStore.open(file)) {
      assertThat(store.ids()).hasSize(100);
    }
  }

  @Test
  void aDamagedStateIsRefusedInAWord(@TempDir Path directory) {
    Path file = directory.resolve("state");
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
      store.openMap("objects").put("1", "{");
    }

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> StateStore.open(file))
          .isInstanceOf(StateException.class)
          .hasMessageContaining("damaged");
    }
  }

  private static EntraProvisioning service(String url, Path file, InMemoryDirectory source) {
    return EntraProvisioning.builder(url, Scene.TOKEN).source(source).state(file).build();
  }
}
