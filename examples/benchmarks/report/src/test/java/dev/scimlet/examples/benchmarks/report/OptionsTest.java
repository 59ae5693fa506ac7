package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The options of the report")
class OptionsTest {

  private static final Path OUTPUT = Path.of("RESULTS.md");

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
    assertThat(parse("--java", "jdk").java()).isEqualTo(Path.of("jdk"));
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

  private static Options parse(String... words) {
    return Options.parse(words, OUTPUT);
  }
}
