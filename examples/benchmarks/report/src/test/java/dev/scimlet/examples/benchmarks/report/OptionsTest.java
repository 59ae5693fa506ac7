package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The options of the report")
class OptionsTest {

  private static final Path OUTPUT = Path.of("RESULTS.md");
  private static final String HOME = System.getProperty("java.home");

  @Test
  void measureAllByDefault() {
    Options options = Options.parse(new String[0], OUTPUT);
    assertThat(options.rounds()).isEqualTo(1);
    assertThat(options.rows().matcher("get-user").find()).isTrue();
    assertThat(options.libraries()).containsExactly(MeasuredLibrary.values());
    assertThat(options.output()).isEqualTo(OUTPUT);
  }

  @Test
  void sayWhatIsMeasuredAndHow() {
    Options options = parse("--rounds", "3", "--warmup", "2", "--iterations", "5");
    assertThat(options.rounds()).isEqualTo(3);
    assertThat(options.warmup()).isEqualTo(2);
    assertThat(options.iterations()).isEqualTo(5);
    assertThat(parse("--rows", "^parse").rows().matcher("get-user").find()).isFalse();
    assertThat(parse("--java", HOME).java()).isEqualTo(Path.of(HOME));
    assertThat(parse("--output", "x.md").output()).isEqualTo(Path.of("x.md"));
  }

  @Test
  void librariesComeInTheOrderOfTheTables() {
    assertThat(parse("--libraries", "scim-sdk,floor").libraries())
        .containsExactly(MeasuredLibrary.FLOOR, MeasuredLibrary.SCIM_SDK);
  }

  @Test
  void othersAreRefused() {
    assertThatThrownBy(() -> parse("--fast", "yes")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parse("--rounds")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parse("--rounds", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parse("--libraries", "mine"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCouldNotBeStartedOrWrittenIsRefusedBeforeAnythingIsMeasured(@TempDir Path directory) {
    String elsewhere = directory.resolve("none").resolve("x.md").toString();

    assertThatThrownBy(() -> parse("--java", directory.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no bin/java in ");
    assertThatThrownBy(() -> parse("--output", elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no directory for ");
    assertThatThrownBy(() -> parse("--output", directory.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(" is a directory.");
  }

  private static Options parse(String... words) {
    return Options.parse(words, OUTPUT);
  }
}
