package dev.scimlet.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.ProvisioningJob;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.entra.source.SourceDirectory;
import dev.scimlet.entra.source.SourceException;
import dev.scimlet.examples.server.ScimletServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The fixture for tests of hosts")
class EntraProvisioningTest {

  private static final String TOKEN = "a-token-for-tests-1";
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void theExampleOfTheDocumentationWorks() {
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start()) {
      String tenantUrl = server.url().toString();
      InMemoryDirectory directory = new InMemoryDirectory();
      directory.user("1", "ada@example.com", "Ada", "Lovelace");
      try (EntraProvisioning entra =
          EntraProvisioning.builder(tenantUrl, TOKEN).source(directory).build()) {
        assertThat(entra.runCycle().created()).isEqualTo(1);
        directory.remove("1");
        assertThat(entra.runCycle().disabled()).isEqualTo(1);
        assertThat(entra.advance(Duration.ofDays(30)).stream().mapToInt(CycleReport::deleted).sum())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void cyclesAreDueEveryFortyMinutes() {
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start();
        EntraProvisioning entra =
            EntraProvisioning.builder(server.url(), TOKEN)
                .clock(InstantSource.fixed(BEGIN))
                .build()) {
      List<CycleReport> reports = entra.advance(Duration.ofHours(2));

      assertThat(reports)
          .extracting(CycleReport::began)
          .containsExactly(
              BEGIN,
              BEGIN.plus(ProvisioningJob.INTERVAL),
              BEGIN.plus(ProvisioningJob.INTERVAL.multipliedBy(2)),
              BEGIN.plus(ProvisioningJob.INTERVAL.multipliedBy(3)));
      assertThat(entra.now()).isEqualTo(BEGIN.plus(Duration.ofHours(2)));
    }
  }

  @Test
  void theSimulatedTimeAndTheWatermarkOutliveTheService(@TempDir Path directory) {
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start()) {
      EntraProvisioning.Builder builder =
          EntraProvisioning.builder(server.url(), TOKEN)
              .source(new InMemoryDirectory().user("1", "ada@b.c", "Ada", "Lovelace"))
              .clock(InstantSource.fixed(BEGIN))
              .state(directory.resolve("state"));
      try (EntraProvisioning entra = builder.build()) {
        entra.advance(Duration.ofDays(1));
      }

      try (EntraProvisioning entra = builder.build()) {
        assertThat(entra.now()).isEqualTo(BEGIN.plus(Duration.ofDays(1)));
        CycleReport report = entra.runCycle();
        assertThat(report.kind()).isEqualTo(CycleKind.INCREMENTAL);
        assertThat(report.requests()).isZero();
      }
    }
  }

  @Test
  void aDirectoryThatCannotBeReadLeavesTheTargetAlone() {
    SourceDirectory broken =
        () -> {
          throw new SourceException("users.json cannot be read.", null);
        };
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start();
        EntraProvisioning entra =
            EntraProvisioning.builder(server.url(), TOKEN).source(broken).build()) {
      assertThatThrownBy(entra::runCycle).isInstanceOf(SourceException.class);
    }
  }
}
