package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The store's test of the README")
class ReadmeTest {

  private static final int MOST_LINES = 10;

  @Test
  void standsInTheReadmeAsItIsCompiled() throws IOException {
    assertThat(Files.readString(Path.of("..", "..", "README.md"))).contains(example());
  }

  @Test
  void isShort() throws IOException {
    assertThat(example().lines().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  private static String example() throws IOException {
    String source =
        Files.readString(
            Path.of("src", "test", "java", "dev", "scimlet", "testkit", "EmployeeStoreTest.java"));
    return source.substring(source.indexOf("class EmployeeStoreTest"));
  }
}
