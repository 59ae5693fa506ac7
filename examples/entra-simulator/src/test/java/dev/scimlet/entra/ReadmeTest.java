package dev.scimlet.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.command.Commands;
import dev.scimlet.entra.command.Surroundings;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("README.md tells the truth")
class ReadmeTest {

  private static final Path SOURCE = Path.of("src/test/java/dev/scimlet/entra/ReadmeTest.java");
  private static final String BEGIN = "    // README begins\n";
  private static final String END = "    // README ends\n";

  @Test
  void theExampleWorks() {
    String token = "a-token-for-tests-1";
    try (ScimletServer server = ScimletServer.builder(token).port(0).start()) {
      example(server.url(), token);
    }
  }

  private static void example(URI tenantUrl, String token) {
    // README begins
    InMemoryDirectory directory = new InMemoryDirectory();
    directory.user("1", "ada@example.com", "Ada", "Lovelace");
    directory.group("2", "Engineering", List.of("1"));
    try (EntraProvisioning entra =
        EntraProvisioning.builder(tenantUrl, token).source(directory).build()) {
      assertThat(entra.testConnection().isSuccess()).isTrue();
      assertThat(entra.runCycle().created()).isEqualTo(2);
      directory.remove("1");
      assertThat(entra.advance(Duration.ofMinutes(40)).get(0).disabled()).isEqualTo(1);
      assertThat(entra.advance(Duration.ofDays(30))).anyMatch(cycle -> cycle.deleted() == 1);
    }
    // README ends
  }

  @Test
  void theExampleIsThatOfTheReadme() throws IOException {
    String source = Files.readString(SOURCE);
    String example =
        source
            .substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
            .lines()
            .map(line -> line.substring(4))
            .collect(Collectors.joining("\n"));

    assertThat(readme()).contains("```java\n" + example + "\n```");
  }

  @Test
  void everyCommandIsListed() throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    String readme = readme();

    assertThat(
            Commands.create(new Surroundings(Map.of(), nowhere, nowhere, null))
                .getSubcommands()
                .keySet())
        .allSatisfy(command -> assertThat(readme).containsPattern("\\| .*`" + command + "\\b"));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
