package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Outcome;
import dev.scimlet.examples.benchmarks.requests.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The tables of the report")
class TablesTest {

  private static final List<MeasuredLibrary> ALL =
      List.of(
          MeasuredLibrary.FLOOR,
          MeasuredLibrary.SCIMLET,
          MeasuredLibrary.SCIM_SDK,
          MeasuredLibrary.SCIMPLE);

  private final Notes notes = new Notes();
  private Path file;
  private Results results;

  @BeforeEach
  void begin(@TempDir Path directory) throws IOException {
    file = directory.resolve("results.tsv");
    results = Results.in(file);
  }

  @Test
  void compareWithTheBestPeerThatIsRight() throws IOException {
    measured(MeasuredLibrary.FLOOR, "get-user", 1_000);
    measured(MeasuredLibrary.SCIMLET, "get-user", 2_000);
    measured(MeasuredLibrary.SCIMPLE, "get-user", 8_000);
    wrong(MeasuredLibrary.SCIM_SDK, "get-user", "userName is null, not bjensen");
    assertThat(new Comparison(results, ALL, notes).table(Topic.REQUESTS))
        .containsExactly(
            "",
            "| Requests, text in to text out | floor | Scimlet | SCIM-SDK | SCIMple |"
                + " Scimlet : best peer | Scimlet : floor |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            "| GET a user by id | 1.00 µs ± 0 %, 48 B | 2.00 µs ± 0 %, 48 B | none (1) |"
                + " 8.00 µs ± 0 %, 48 B | 0.25 (SCIMple) | 2.00 |");
    assertThat(notes.lines()).containsExactly("1. SCIM-SDK: userName is null, not bjensen");
  }

  @Test
  void haveMediansOfAllRounds() throws IOException {
    measured(MeasuredLibrary.SCIMLET, "add-member-10", 10, 20);
    measured(MeasuredLibrary.SCIMLET, "add-member-10", 30, 40, 50);
    assertThat(
            new Comparison(results, List.of(MeasuredLibrary.SCIMLET), notes).table(Topic.MEMBERS))
        .last()
        .isEqualTo("| add one member to a group of 10 | 30 ns ± 67 %, 48 B | – | – |");
  }

  @Test
  void compareTheLargestWithTheSmallest() throws IOException {
    measured(MeasuredLibrary.SCIMLET, "growth-members-10", 1_000);
    measured(MeasuredLibrary.SCIMLET, "growth-members-1000", 1_500);
    wrong(MeasuredLibrary.SCIMPLE, "growth-members-10", "failed");
    assertThat(new GrowthTable(results, ALL, notes).table(Topic.GROWTH))
        .contains(
            "| PATCH one member, of members | Scimlet | 10: 1.00 µs; 1,000: 1.50 µs | 1.50 |",
            "| PATCH one member, of members | SCIMple | 10: none (1) | – |");
  }

  @Test
  void areEmptyWithoutFigures() {
    assertThat(new Comparison(results, ALL, notes).table(Topic.FILTERS)).isEmpty();
    assertThat(new GrowthTable(results, ALL, notes).table(Topic.PAGES)).isEmpty();
  }

  @Test
  void stayInAFile() throws IOException {
    measured(MeasuredLibrary.SCIMLET, "get-user", 1, 2);
    wrong(MeasuredLibrary.CHARON, "post-user", "wrong");
    assertThat(Files.readAllLines(file))
        .containsExactly("scimlet\tget-user\t\t1.0 2.0\t48.0", "charon\tpost-user\twrong\t\t0.0");
  }

  private void measured(MeasuredLibrary library, String row, double... nanoseconds)
      throws IOException {
    List<Double> times = Arrays.stream(nanoseconds).boxed().toList();
    results.add(library, new Outcome(row, "", times, 48));
  }

  private void wrong(MeasuredLibrary library, String row, String reason) throws IOException {
    results.add(library, new Outcome(row, reason, List.of(), 0));
  }
}
