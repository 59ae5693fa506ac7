package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("Commands that check an endpoint")
class CheckCommandTest {

  private static final String TOKEN = "a-token-for-checks-1";

  private static ScimletServer server;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    server = ScimletServer.builder(TOKEN).port(0).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aReadyEndpointIsZeroAndTheReportsAreWritten(@TempDir Path directory) throws IOException {
    Path json = directory.resolve("report.json");
    Path xml = directory.resolve("report.xml");
    int code =
        run(
            new CheckCommand(),
            server.url().toString(),
            "--token=" + TOKEN,
            "--suite=rfc,Entra",
            "--json=" + json,
            "--junit=" + xml);

    assertThat(code).as(out + " " + err).isZero();
    assertThat(out.toString()).contains("READY").contains("Microsoft Entra ID", "RFC 7643");
    assertThat(out.toString()).doesNotContain("Okta");
    assertThat(Files.readString(json)).contains("\"ready\" : true");
    assertThat(Files.readString(xml)).contains("<testsuites>", "scim.entra");
  }

  @Test
  void everyCheckHasALineIfThatIsAskedFor() {
    run(new OktaCommand(), server.url().toString(), "--token", TOKEN, "--verbose");

    assertThat(out.toString()).contains("passed   okta-spec-08-duplicate");
  }

  @Test
  void theValidatorRunsAlone() {
    int code = run(new ValidatorCommand(), server.url().toString(), "--token", TOKEN);

    assertThat(code).isZero();
    assertThat(out.toString()).contains("SCIM Validator").doesNotContain("Okta", "Entra ID");
  }

  @Test
  void whatIsNotReadyIsOne() {
    try (FaultyEndpoint endpoint = FaultyEndpoint.start(asked -> Answered.error(500))) {
      int code =
          run(new CheckCommand(), endpoint.url().base().toString(), "--token=x", "--suite=okta");

      assertThat(code).isOne();
      assertThat(out.toString()).contains("NOT READY", "FAILED  okta-spec-06-create", "Reason");
    }
  }

  @Test
  void aRefusedTokenIsOne() {
    assertThat(run(new CheckCommand(), server.url().toString(), "--token=another-token")).isOne();
    assertThat(out.toString()).contains("401").doesNotContain("another-token");
  }

  @Test
  void wrongUseIsTwo() {
    String url = server.url().toString();

    assertThat(run(new CheckCommand(), "--token=x")).isEqualTo(2);
    assertThat(run(new CheckCommand(), "scim/v2", "--token=x")).isEqualTo(2);
    assertThat(run(new CheckCommand(), url, "--token=")).isEqualTo(2);
    assertThat(run(new CheckCommand(), url, "--token=x", "--suite=google")).isEqualTo(2);
    assertThat(run(new CheckCommand(), url, "--token=x", "--timeout=0")).isEqualTo(2);
    assertThat(err.toString()).contains("entra, okta, validator and rfc", "ENTRA_SECRET_TOKEN");
  }

  @Test
  void nobodyThereIsThree() {
    URI url;
    try (ScimletServer closed = ScimletServer.builder(TOKEN).port(0).start()) {
      url = closed.url();
    }

    assertThat(run(new CheckCommand(), url.toString(), "--token=x")).isEqualTo(3);
    assertThat(out.toString()).contains("Nobody answers at " + url);
  }

  private int run(Callable<Integer> command, String... words) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
