package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.examples.server.ScimletServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Wire shapes: what is sent over HTTP is what the real service was seen to send")
class WireShapeTest {

  private ScimletServer server;
  private RecordingProxy proxy;

  @BeforeEach
  void start() {
    server = ScimletServer.builder(Scene.TOKEN).port(0).start();
    proxy = new RecordingProxy(server.url());
  }

  @AfterEach
  void stop() {
    proxy.close();
    server.close();
  }

  static List<WireScenario> scenarios() {
    return WireScenarios.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theRequestIsSent(WireScenario scenario) {
    InMemoryDirectory directory = new InMemoryDirectory();
    try (EntraProvisioning entra =
        EntraProvisioning.builder(proxy.url() + scenario.query(), Scene.TOKEN)
            .source(directory)
            .mappings(scenario.schema())
            .membershipCheck(scenario.check())
            .clock(InstantSource.fixed(Scene.BEGIN))
            .timeout(Duration.ofSeconds(20))
            .build()) {
      scenario.story().accept(directory, entra);
    }

    WireRequest wanted = WireRequest.read(scenario.file(), scenario.ignored());
    List<Optional<String>> differences = proxy.received().stream().map(wanted::difference).toList();
    assertThat(differences)
        .as(
            () ->
                proxy.received().stream()
                    .map(sent -> sent.method() + " " + sent.path() + " " + sent.body())
                    .collect(Collectors.joining("\n", "sent:\n", "")))
        .contains(Optional.empty());
  }

  @Test
  void everyFileIsImitatedOrHasAReason() throws IOException {
    List<String> imitated = WireScenarios.all().stream().map(WireScenario::file).toList();
    List<String> others =
        lines("not-imitated.tsv").stream().map(line -> line.split("\t", 2)[0]).toList();

    assertThat(imitated).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
    assertThat(
            lines("/dev/scimlet/testkit/wire/index.txt").stream()
                .filter(file -> file.startsWith("entra-")))
        .allMatch(file -> imitated.contains(file) || others.contains(file))
        .hasSize(imitated.size() + others.size());
    assertThat(lines("not-imitated.tsv")).allMatch(line -> line.matches("entra-\\S+\t.{10,}"));
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WireShapeTest.class.getResourceAsStream(name)), UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
