package dev.scimlet.entra.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged program, in processes of its own")
class SimulatorJarIT {

  private static final String WRONG = "a-wrong-token-for-tests";

  private final ScimletServer server = ScimletServer.builder(Cli.TOKEN).port(0).start();
  private final Path directory;

  SimulatorJarIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void init() throws Exception {
    assertThat(run(Cli.TOKEN, "init", ".").code()).isZero();
    Path settings = directory.resolve(Settings.FILE);
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("http://127.0.0.1:8080/scim/v2", server.url().toString()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void oneProcessTakesUpWhatAnotherLeft() throws Exception {
    Cli.Result first = run(Cli.TOKEN, "run");
    Cli.Result second = run(Cli.TOKEN, "run");

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).startsWith("Initial cycle").containsPattern("created +6");
    assertThat(second.out()).matches("Incremental cycle of .*: nothing to do\\R");
    assertThat(run(Cli.TOKEN, "status").out()).contains(": Active");
    assertThat(run(Cli.TOKEN, "log").out()).contains("create       success  User   ada.lovelace");
  }

  @Test
  void theJarSendsEmail() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      Cli.Result refused =
          run(
              WRONG,
              "run",
              "--notify=admin@example.com",
              "--smtp=127.0.0.1:" + mail.getSmtp().getPort(),
              "--smtp-security=none");

      assertThat(refused.code()).isEqualTo(ExitCode.FAILURE);
      assertThat(refused.err()).isEmpty();
      assertThat(mail.getReceivedMessages()).hasSize(1);
    } finally {
      mail.stop();
    }
  }

  @Test
  void theVersionIsThatOfTheJar() throws Exception {
    assertThat(run(Cli.TOKEN, "--version").out()).matches("entra-simulator \\d+\\.\\d+\\..*\\R");
    assertThat(run(Cli.TOKEN).code()).isEqualTo(ExitCode.USAGE);
  }

  private Cli.Result run(String token, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("entra.simulator.jar")));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("ENTRA_SECRET_TOKEN", token);
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Cli.Result(process.exitValue(), out, err.get(10, TimeUnit.SECONDS));
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
