package dev.scimlet.examples.minimal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program that depends on scim-core alone")
class MinimalHostTest {

  /** A jar in the repository, or in the target folder of a module, or its folder of classes. */
  private static final Pattern ARTIFACT =
      Pattern.compile("([a-z0-9-]+?)(-[0-9][^/]*\\.jar|/target/classes)$");

  private final List<String> libraries =
      List.of(System.getProperty("scimlet.runtime.libraries").split(File.pathSeparator));

  @Test
  void hasNoOtherLibrariesAtRunTime() {
    assertThat(libraries.stream().map(MinimalHostTest::artifact).collect(Collectors.toSet()))
        .isEqualTo(
            Set.of("scim-core", "scim-filter", "jackson-core", "antlr4-runtime", "jspecify"));
  }

  @Test
  void worksOnTheClassPath() throws Exception {
    assertAnswers(JavaProcess.onClassPath(withProgram(libraries)));
  }

  @Test
  void worksOnTheModulePath() throws Exception {
    assertAnswers(JavaProcess.onModulePath(withProgram(libraries)));
  }

  @Test
  void worksWithoutTheAnnotationsOfNullness() throws Exception {
    List<String> fewer =
        libraries.stream().filter(path -> !artifact(path).equals("jspecify")).toList();
    assertThat(fewer).hasSize(libraries.size() - 1);
    assertAnswers(JavaProcess.onClassPath(withProgram(fewer)));
    assertAnswers(JavaProcess.onModulePath(withProgram(fewer)));
  }

  private static void assertAnswers(List<String> lines) {
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("POST 201 {").contains("\"familyName\":\"Jensen\"");
    assertThat(lines.get(1)).startsWith("PATCH 200 {").contains("\"familyName\":\"Smith\"");
    assertThat(lines.get(2)).startsWith("GET 200 {").contains("\"totalResults\":1");
  }

  private static List<String> withProgram(List<String> paths) {
    return Stream.concat(Stream.of(System.getProperty("scimlet.program")), paths.stream()).toList();
  }

  private static String artifact(String path) {
    Matcher matcher = ARTIFACT.matcher(path.replace(File.separatorChar, '/'));
    return matcher.find() ? matcher.group(1) : path;
  }
}
