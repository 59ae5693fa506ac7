package dev.scimlet.entra.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.operation.LogQuery.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The provisioning log")
class ProvisioningLogTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  private final Path directory;
  private final Path file;

  ProvisioningLogTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("provisioning.jsonl");
  }

  @Test
  void whatIsAppendedIsReadAgain() {
    ProvisioningRecord first = Records.created("ada", NOW);
    ProvisioningRecord second = Records.failed("bob", NOW);
    try (ProvisioningLog log = open()) {
      log.append(first);
    }
    try (ProvisioningLog log = open()) {
      log.append(second);

      assertThat(ProvisioningLog.read(file, LogQuery.ALL)).containsExactly(first, second);
    }
  }

  @Test
  void aLogThatWasNeverWrittenIsEmpty() {
    assertThat(ProvisioningLog.read(file, LogQuery.ALL)).isEmpty();
  }

  @Test
  void anUnfinishedLineIsPassedOver() throws IOException {
    ProvisioningRecord first = Records.created("ada", NOW);
    ProvisioningRecord second = Records.created("bob", NOW);
    try (ProvisioningLog log = open()) {
      log.append(first);
    }
    Files.writeString(file, "{\"id\":\"unfin", StandardOpenOption.APPEND);
    try (ProvisioningLog log = open()) {
      log.append(second);
    }

    assertThat(ProvisioningLog.read(file, LogQuery.ALL)).containsExactly(first, second);
  }

  @Test
  void whatIsOlderThanTheRetentionIsRemoved() {
    ProvisioningRecord old = Records.created("ada", NOW.minus(Duration.ofDays(31)));
    ProvisioningRecord young = Records.created("bob", NOW.minus(Duration.ofDays(30)));
    ProvisioningRecord last = Records.created("eve", NOW);
    try (ProvisioningLog log = open()) {
      log.append(old);
      log.append(young);
      log.prune(NOW.minus(ProvisioningLog.RETENTION));
      log.append(last);
    }

    assertThat(ProvisioningLog.read(file, LogQuery.ALL)).containsExactly(young, last);
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void theNewestComeFirstIfAskedFor() {
    writeFive();

    assertThat(names(new LogQuery(LogFilter.ALL, Order.NEWEST_FIRST, 2))).containsExactly("e", "d");
    assertThat(names(new LogQuery(LogFilter.ALL, Order.OLDEST_FIRST, 2))).containsExactly("a", "b");
    assertThatThrownBy(() -> new LogQuery(LogFilter.ALL, Order.OLDEST_FIRST, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | a,b,c,d,e",
        "provisioningStatusInfo/status eq 'failure' | b,d",
        "provisioningStatusInfo/errorInformation/errorCode eq 'EntryConflict' | b,d",
        "sourceIdentity/displayName eq 'c' | c",
        "sourceIdentity/displayName eq 'C' | ",
        "contains(sourceIdentity/id, 'of-d') | d",
        "durationInMilliseconds gt 25 | b,d",
        "durationInMilliseconds lt 30 | a,c,e",
        "activityDateTime gt 2026-03-31T12:02:00Z | d,e",
        "activityDateTime lt '2026-03-31T12:01:00Z' | a",
        "activityDateTime eq 2026-03-31T12:01:00.000Z | b",
        "provisioningAction eq 'create' and contains( targetIdentity/id , 'target' ) | a,c,e",
        "sourceSystem/displayName eq 'Microsoft Entra ID' and sourceIdentity/displayName gt 'd' | e"
      })
  void filtersLikeMicrosoftGraph(String filter, String expected) {
    writeFive();

    List<String> names =
        names(new LogQuery(LogFilter.parse(filter), Order.OLDEST_FIRST, Integer.MAX_VALUE));

    assertThat(String.join(",", names)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void quotesAreDoubledInLiterals() {
    try (ProvisioningLog log = open()) {
      log.append(Records.created("O'Hara", NOW));
    }
    LogFilter filter = LogFilter.parse("sourceIdentity/displayName eq 'O''Hara'");

    assertThat(names(new LogQuery(filter, Order.OLDEST_FIRST, 9))).containsExactly("O'Hara");
  }

  @Test
  void filtersAreNarrowedStepByStep() {
    writeFive();
    LogFilter filter =
        LogFilter.ALL
            .andEquals(LogField.STATUS, "success")
            .andContains(LogField.SOURCE_ID, "id-of")
            .andGreaterThan(LogField.ACTIVITY_DATE_TIME, "2026-03-31T12:01:00Z");

    assertThat(names(new LogQuery(filter, Order.OLDEST_FIRST, 9))).containsExactly("c", "e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "id eq",
        "id eq 'a",
        "id eq 'a' or id eq 'b'",
        "id eq 'a' and",
        "id eq 'a' andid eq 'b'",
        "id ne 'a'",
        "password eq 'a'",
        "activityDateTime gt yesterday",
        "activityDateTime gt 'yesterday'",
        "durationInMilliseconds gt 'long'"
      })
  void whatIsNoFilterIsExplained(String filter) {
    assertThatThrownBy(() -> LogFilter.parse(filter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }

  private void writeFive() {
    try (ProvisioningLog log = open()) {
      log.append(Records.created("a", NOW));
      log.append(Records.failed("b", NOW.plusSeconds(60)));
      log.append(Records.created("c", NOW.plusSeconds(120)));
      log.append(Records.failed("d", NOW.plusSeconds(180)));
      log.append(Records.created("e", NOW.plusSeconds(240)));
    }
  }

  private List<String> names(LogQuery query) {
    return ProvisioningLog.read(file, query).stream()
        .map(entry -> entry.sourceIdentity().displayName())
        .toList();
  }

  private ProvisioningLog open() {
    return ProvisioningLog.open(file);
  }
}
