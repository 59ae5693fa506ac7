package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The modules beside the report")
class ModulesTest {

  private static final Path ROOT = Path.of("benchmarks").toAbsolutePath();

  @Test
  void areFoundFromClassesAndFromTheJar() {
    Path target = ROOT.resolve("report").resolve("target");
    assertThat(Modules.around(target.resolve("classes"))).isEqualTo(new Modules(ROOT));
    assertThat(Modules.around(target.resolve("report.jar"))).isEqualTo(new Modules(ROOT));
    assertThatThrownBy(() -> Modules.around(ROOT)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void haveClassPathsOfTheirOwn() {
    assertThat(new Modules(ROOT).classPath(MeasuredLibrary.SCIM_SDK))
        .startsWith(ROOT.resolve("scim-sdk").toString())
        .endsWith("*");
  }

  @Test
  void tellTheVersionOfALibrary(@TempDir Path directory) throws IOException {
    Path libraries = directory.resolve("scimple").resolve("target").resolve("lib");
    Files.createDirectories(libraries);
    Files.createFile(libraries.resolve("scim-server-1.0.0-M1.jar"));
    assertThat(new Modules(directory).describe(MeasuredLibrary.SCIMPLE))
        .isEqualTo("SCIMple 1.0.0-M1");
  }
}
