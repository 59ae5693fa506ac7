package dev.scimlet.entra.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The commands of a job, against the example server")
class JobCommandsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String WRONG = "a-wrong-token-for-tests";

  private final ScimletServer server = ScimletServer.builder(Cli.TOKEN).port(0).start();
  private final Cli cli = new Cli();
  private final JobFiles job;

  JobCommandsTest(@TempDir Path directory) {
    job = JobFiles.init(directory.resolve("job"), cli, server.url());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theFirstRunCreatesAndTheSecondHasNothingToDo() {
    Cli.Result first = job.run("run");

    assertThat(first.code()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out().lines().map(String::strip))
        .anyMatch(line -> line.matches("Initial cycle of .* \\(UTC\\): \\d+ requests in .*"))
        .anyMatch(line -> line.matches("Users and groups looked at +7"))
        .anyMatch(line -> line.matches("created +6"))
        .anyMatch(line -> line.matches("skipped: .* +1"));
    assertThat(job.run("run").out()).matches("Incremental cycle of .* \\(UTC\\): nothing to do\\R");
  }

  @Test
  void statusIsForPeopleAndForPrograms() {
    job.run("run");
    Cli.Result status = job.run("status");
    JsonNode json = JSON.readTree(job.run("status", "--json").out());

    assertThat(status.code()).isZero();
    assertThat(status.out()).contains(": Active").containsPattern("Provisioned, Users +4");
    assertThat(json.at("/status/code").asString()).isEqualTo("Active");
    assertThat(json.at("/schedule/interval").asString()).isEqualTo("PT40M");
    assertThat(json.at("/status/synchronizedEntryCountByType/0/value").intValue()).isEqualTo(4);
  }

  @Test
  void withoutAStateThereIsNoStatus() {
    Cli.Result status = job.run("status");

    assertThat(status.code()).isEqualTo(ExitCode.USAGE);
    assertThat(status.err()).startsWith("There is no state at ").hasLineCount(1);
  }

  @Test
  void theLogIsFilteredAndShown() {
    job.run("run");

    assertThat(job.run("log").out()).hasLineCount(9).contains("create       success  User");
    assertThat(job.run("log", "--name", "ada", "--status", "SUCCESS", "--steps").out())
        .contains("userName: (none) -> ada.lovelace@example.com");
    assertThat(job.run("log", "--filter", "sourceIdentity/id eq '" + JobFiles.ADA + "'").out())
        .hasLineCount(1);
    assertThat(job.run("log", "--action", "create", "--top", "2", "--json").out().lines())
        .hasSize(2)
        .allMatch(
            line -> JSON.readTree(line).get("provisioningAction").asString().equals("create"));
    assertThat(job.run("log", "--error", "EntryConflict").out())
        .isEqualToIgnoringNewLines("The log has no such records.");
    assertThat(job.run("log", "--since", "yesterday").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void deletionsAreHeldBackThenAllowed() {
    job.run("run");
    job.edit(Settings.FILE, "accidental-deletion-threshold=500", "accidental-deletion-threshold=0");
    job.edit("source/users.csv", "Ada,Lovelace,true", "Ada,Lovelace,false");
    Cli.Result held = job.run("run");

    assertThat(held.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(held.out()).contains("QUARANTINE: TooManyDeletes").contains("Held back");
    assertThat(job.run("log", "--action", "stageddelete").out()).contains("ada.lovelace");
    assertThat(job.run("status").code()).isEqualTo(ExitCode.FAILURE);
    assertThat(job.run("run").err()).contains("its next attempt is due at").hasLineCount(1);
    assertThat(job.run("allow-deletes").code()).isZero();
    assertThat(job.run("run").out()).containsPattern("disabled +1");
    assertThat(job.run("allow-deletes").err())
        .isEqualToIgnoringNewLines("No deletions are held back.");
  }

  @Test
  void deletionsAreHeldBackThenRejected() {
    job.run("run");
    job.edit("source/users.csv", "Ada,Lovelace,true", "Ada,Lovelace,false");
    job.run("run", "--accidental-deletion-threshold", "0");

    assertThat(job.run("reject-deletes").code()).isZero();
    Cli.Result next = job.run("run", "--accidental-deletion-threshold", "0");
    assertThat(next.code()).isZero();
    assertThat(next.out()).doesNotContain("QUARANTINE");
    assertThat(job.run("status").out()).contains(": Active");
  }

  @Test
  void aWrongTokenLeadsToQuarantineAndAnEmailAndTheRightOneOut() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      String[] options = {
        "--notify=admin@example.com",
        "--smtp=127.0.0.1:" + mail.getSmtp().getPort(),
        "--smtp-security=none",
        "--application=Contoso",
        "--advance=1d"
      };
      Cli.Result refused = withToken(WRONG).run("run", options);

      assertThat(refused.code()).isEqualTo(ExitCode.FAILURE);
      assertThat(refused.out())
          .contains("QUARANTINE: EncounteredQuarantineException")
          .contains("Unauthorized: ")
          .contains("next attempt at");
      assertThat(mail.getReceivedMessages()).hasSize(1);
      assertThat(mail.getReceivedMessages()[0].getSubject())
          .isEqualTo("Provisioning to Contoso is in quarantine");
      Cli.Result mended = withToken(Cli.TOKEN).run("run", "--simulated-time");
      assertThat(mended.code()).isZero();
      assertThat(mended.out()).containsPattern("created +6");
      assertThat(everything()).doesNotContain(WRONG).doesNotContain(Cli.TOKEN);
    } finally {
      mail.stop();
    }
  }

  @Test
  void aMailServerThatIsGoneEndsNothing() {
    Cli.Result result =
        withToken(WRONG)
            .run("run", "--notify=a@example.com", "--smtp=127.0.0.1:1", "--smtp-security=none");

    assertThat(result.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(result.err()).startsWith("No notice was sent. ").hasLineCount(1);
    assertThat(result.out()).contains("QUARANTINE");
  }

  @Test
  void afterTwentyEightDaysOfQuarantineTheJobIsDisabledUntilARestart() {
    Cli.Result given = withToken(WRONG).run("run", "--advance", "29d");

    assertThat(given.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(given.err()).contains("The job is disabled").hasLineCount(1);
    assertThat(job.run("status").out()).contains("none: the job is disabled");
    assertThat(withToken(Cli.TOKEN).run("run").code()).isEqualTo(ExitCode.FAILURE);
    assertThat(job.run("restart").code()).isZero();
    assertThat(job.run("run").code()).isZero();
  }

  @Test
  void twentyEightDaysPassAtOnce() {
    Cli.Result result = job.run("run", "--advance", "28d");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsOnlyOnce("Initial cycle")
        .containsPattern("1,00[78] cycles with nothing to do");
  }

  @Test
  void severalCyclesPassInSimulatedTime() {
    assertThat(job.run("run", "--cycles", "3", "--simulated-time").out())
        .contains("2 cycles with nothing to do");
    assertThat(job.run("run", "--quiet").out()).isEmpty();
  }

  @Test
  void theRequestsAreShownIfAskedFor() {
    assertThat(job.run("run", "--verbose").out())
        .contains("200 GET /Users?filter=userName+eq+")
        .contains("201 POST /Users")
        .contains("204 PATCH /Groups/");
  }

  @Test
  void nobodyAnsweringHasAnExitCodeOfItsOwn() {
    URI closed = server.url();
    server.close();

    assertThat(job.run("run").code()).isEqualTo(ExitCode.UNREACHABLE);
    Cli.Result test = cli.run("test-connection", closed.toString());
    assertThat(test.code()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(test.err()).startsWith("The connection does not work.").hasLineCount(1);
  }

  @Test
  void theConnectionIsTestedWithItsAnswers() {
    Cli.Result works = job.run("test-connection");
    Cli.Result refused = withToken(WRONG).run("test-connection");

    assertThat(works.code()).isZero();
    assertThat(works.out())
        .contains("GET /Users?filter=userName+eq+")
        .contains("  200 {")
        .endsWith("The connection works." + System.lineSeparator());
    assertThat(refused.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(refused.out()).contains("  401 ");
    assertThat(refused.err()).contains("401");
  }

  @Test
  void whatIsUnassignedIsDeprovisioned() throws IOException {
    job.run("run");
    assignDesignOnly();

    assertThat(job.run("run").out()).containsPattern("disabled +3").containsPattern("deleted +1");
  }

  @Test
  void whatIsUnassignedIsLeftAloneIfThatIsAskedFor() throws IOException {
    job.run("run");
    assignDesignOnly();

    assertThat(job.run("run", "--skip-out-of-scope-deletions").out())
        .doesNotContainPattern("(disabled|deleted) +[1-9]");
    job.edit(Settings.FILE, "out-of-scope-deletions=false", "out-of-scope-deletions=perhaps");
    assertThat(job.run("run").err())
        .isEqualToIgnoringNewLines("The setting skip-out-of-scope-deletions is true or false.");
  }

  @Test
  void oneObjectIsProvisionedOnDemandWithItsSteps() {
    Cli.Result user = job.run("provision-on-demand", JobFiles.ADA);
    Cli.Result group =
        job.run("provision-on-demand", JobFiles.ENGINEERING, "--member", JobFiles.ADA, "--json");

    assertThat(user.code()).isZero();
    assertThat(user.out()).contains("import ").contains("scoping ").contains("export ");
    assertThat(JSON.readTree(group.out()).propertyNames()).containsExactly("key", "value");
    assertThat(job.run("provision-on-demand", "nobody").code()).isEqualTo(ExitCode.USAGE);
    assertThat(job.run("log", "--id", JobFiles.ADA).out()).contains("create");
  }

  @Test
  void aRestartMakesTheNextCycleAnInitialOne() {
    job.run("run");

    assertThat(job.run("restart", "--reset", "Watermark,escrows").code()).isZero();
    assertThat(job.run("run").out()).startsWith("Initial cycle");
    assertThat(job.run("restart", "--reset", "Everything").err())
        .startsWith("--reset takes Escrows, Watermark");
  }

  @Test
  void failuresAreSummedUpWithAnExample() {
    job.run("run");
    job.edit(
        "source/users.csv",
        "mary.jackson@example.com,mary.jackson@example.com",
        "ada.lovelace@example.com,mary.jackson@example.com");
    Cli.Result result = job.run("run");

    assertThat(result.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(result.out())
        .contains("1 x EntryConflict, for instance:")
        .contains("All of them: log --status failure")
        .containsPattern("Waiting for another try: users and groups +1");
  }

  @Test
  void expressionsAreTriedWithUsersOfTheSource() {
    assertThat(
            job.run("evaluate", "Join(\"-\", [surname], [jobTitle])", "--user", JobFiles.ADA).out())
        .isEqualToIgnoringNewLines("Lovelace-Head of Engineering");
    assertThat(job.run("evaluate", "Mid([mail], 1, 3)", "--user", "nobody").code())
        .isEqualTo(ExitCode.USAGE);
  }

  private JobFiles withToken(String token) {
    cli.with("ENTRA_SECRET_TOKEN", token);
    return job;
  }

  private void assignDesignOnly() throws IOException {
    Files.writeString(job.file("source/assignments.json"), "[\"" + JobFiles.DESIGN + "\"]");
  }

  /** All text of all files that were written. */
  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(job.file(""))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }
}
