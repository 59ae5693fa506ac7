package dev.scimlet.examples.benchmarks.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store benchmark")
class StoreBenchmarkTest {

  @Test
  void measuresASmallDirectory(@TempDir Path directory) throws Exception {
    Options options =
        Options.parse(
            new String[] {
              "--database", "sqlite", "--users", "1000", "--directory", directory.toString()
            });
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    StoreBenchmark.run(options, out);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Loaded 1,000 users", "GET user by id", "deep page by cursor", "Server: heap");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(new String[] {"--speed", "high"}));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(new String[] {"--users"}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(new String[] {"--users", "1"}));
  }
}
