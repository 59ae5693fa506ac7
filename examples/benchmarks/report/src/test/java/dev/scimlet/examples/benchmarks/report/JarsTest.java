package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jars of a program")
class JarsTest {

  private static final int MEGABYTE = 1_000_000;

  @Test
  void areTheProgramAndWhatItNeedsWithoutWhatMeasures(@TempDir Path target) throws IOException {
    Path program = jar(target, "scimlet-benchmarks-x.jar");
    Path library = jar(target, "lib/library.jar");
    Path requests = jar(target, "lib/scimlet-benchmarks-requests.jar");
    jar(target, "lib/jmh-core-1.jar");
    jar(target, "lib/commons-math3-3.jar");
    jar(target, "other.txt");

    assertThat(Jars.in(target).classPath())
        .isEqualTo(program + File.pathSeparator + library + File.pathSeparator + requests);
  }

  @Test
  void areCountedWithoutThoseOfTheBenchmark(@TempDir Path target) throws IOException {
    jar(target, "scimlet-benchmarks-x.jar");
    jar(target, "lib/one.jar");
    jar(target, "lib/two.jar");

    assertThat(Jars.in(target).needed()).isEqualTo("2, 2.0 MB");
  }

  @Test
  void mayBeTheProgramAlone(@TempDir Path target) throws IOException {
    Path program = jar(target, "scimlet-benchmarks-x.jar");

    assertThat(Jars.in(target).classPath()).isEqualTo(program.toString());
    assertThat(Jars.in(target).needed()).isEqualTo("–");
  }

  private static Path jar(Path target, String name) throws IOException {
    Path jar = target.resolve(name);
    Files.createDirectories(target.resolve("lib"));
    return Files.write(jar, new byte[MEGABYTE]);
  }
}
