package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.examples.server.ScimletServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Wire shapes: what is sent over HTTP is what the real service was seen to send")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireShapeTest {

  private ScimletServer server;
  private ScimClient client;
  private RecordingProxy proxy;

  @BeforeAll
  void start() {
    server = ScimletServer.builder(Scene.TOKEN).port(0).start();
    client = ScimClient.open(server.url(), Scene.TOKEN, Duration.ofSeconds(20));
    proxy = new RecordingProxy(server.url());
  }

  @BeforeEach
  void clear() {
    Target.clear(client);
    proxy.forget();
  }

  @AfterAll
  void stop() {
    proxy.close();
    client.close();
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
  void theComparisonNoticesWhatMatters() {
    WireRequest disable = WireRequest.read("entra-103-patch-disable-legacy", Set.of());
    String body =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations":[{"op":"Replace","path":"active","value":"False"}]}
        """;

    assertThat(disable.difference(received("/Users/1", body))).isEmpty();
    assertThat(disable.difference(received("/Users/1/2", body))).isPresent();
    assertThat(disable.difference(received("/Users/1", body.replace("Repl", "repl")))).isPresent();
    assertThat(disable.difference(received("/Users/1", body.replace("active", "title"))))
        .isPresent();
    assertThat(disable.difference(received("/Users/1", body.replace("\"False\"", "false"))))
        .isPresent();
    assertThat(disable.difference(received("/Users/1", body.replace("}]", ",\"x\":1}]"))))
        .isPresent();
    assertThat(disable.difference(received("/Users/1", body.replace("PatchOp", "Patch"))))
        .isPresent();
  }

  private static RecordingProxy.Received received(String path, String body) {
    return new RecordingProxy.Received(
        "PATCH",
        path,
        Map.of("Authorization", "Bearer t", "Content-Type", "application/scim+json; charset=utf-8"),
        body);
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
