package dev.scimlet.entra.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.command.Summaries.Verbosity;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.ProvisioningListener;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.entra.source.SourceDirectory;
import dev.scimlet.entra.source.SourceException;
import dev.scimlet.examples.server.ScimletServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cycles run when they are due")
class CycleRunnerTest {

  private final ScimletServer server = ScimletServer.builder(Cli.TOKEN).port(0).start();
  private final InMemoryDirectory directory =
      new InMemoryDirectory().user("1", "ada@example.com", "Ada", "Lovelace");
  private final AtomicInteger reads = new AtomicInteger();
  private final Set<Integer> unreadable = new HashSet<>();
  private final SourceDirectory source =
      () -> {
        if (unreadable.contains(reads.getAndIncrement())) {
          throw new SourceException("users.csv, line 3: this is no CSV.", null);
        }
        return directory.read();
      };
  private final List<Instant> begins = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final EntraProvisioning entra =
      EntraProvisioning.builder(server.url(), Cli.TOKEN)
          .source(source)
          .listener(
              new ProvisioningListener() {
                @Override
                public void cycleEnded(CycleReport report) {
                  begins.add(report.began());
                }
              })
          .build();

  @AfterEach
  void stop() {
    entra.close();
    server.close();
  }

  @Test
  void fortyMinutesLieBetweenTwoBegins() throws InterruptedException {
    assertThat(runner().runInTime(3)).isZero();

    assertThat(begins).hasSize(3);
    assertThat(Duration.between(begins.get(0), begins.get(2)))
        .isBetween(Duration.ofMinutes(80), Duration.ofMinutes(81));
  }

  @Test
  void aSourceThatCannotBeReadIsReadAgain() throws InterruptedException {
    unreadable.addAll(Set.of(1, 2));

    assertThat(runner().runInTime(2)).isZero();
    assertThat(begins).hasSize(2);
    assertThat(err.toString())
        .hasLineCount(2)
        .startsWith("The source is read again in a minute. users.csv, line 3: this is no CSV.");
  }

  @Test
  void atTheBeginItEndsTheCommand() {
    unreadable.add(0);

    assertThatThrownBy(() -> runner().runInTime(2)).isInstanceOf(SourceException.class);
  }

  @Test
  void nothingRunsBeforeTheNextAttemptInQuarantine() throws InterruptedException {
    server.close();
    assertThat(runner().runInTime(1)).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(runner().runInTime(1)).isEqualTo(ExitCode.FAILURE);

    assertThat(begins).hasSize(1);
    assertThat(err.toString()).startsWith("The job is in quarantine; its next attempt is due at ");
    assertThat(runner().runAtOnce(1)).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(Duration.between(begins.get(0), begins.get(1)))
        .isBetween(Duration.ofHours(6), Duration.ofHours(7));
  }

  private CycleRunner runner() {
    Surroundings surroundings =
        new Surroundings(Map.of(), new PrintWriter(out), new PrintWriter(err), null);
    return new CycleRunner(
        surroundings,
        entra,
        new Summaries(surroundings, new FailureDigest(), Verbosity.EACH),
        (before, after) -> {},
        pause -> entra.job().forwardTo(entra.now().plus(pause)));
  }
}
