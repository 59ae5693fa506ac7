package dev.scimlet.examples.benchmarks.scimlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way from a start to the first answered POST")
class StartUpTest {

  private static final String LIBRARIES = " dev.scimlet.";
  private static final String HARNESS = " dev.scimlet.examples.";

  /** Java makes a class for each lambda, for which newer ones need several megabytes. */
  @Test
  void runsNoLambdaOfTheLibraries() throws Exception {
    List<String> output = output();

    assertThat(output).contains("answered");
    assertThat(output).anyMatch(line -> line.contains(" dev.scimlet.protocol.ScimEngine "));
    assertThat(output)
        .noneMatch(
            line ->
                line.contains("$$Lambda") && line.contains(LIBRARIES) && !line.contains(HARNESS));
  }

  /** What the process says, with a line for each class that it loads. */
  private static List<String> output() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return process.inputReader(UTF_8).lines().toList();
  }
}
