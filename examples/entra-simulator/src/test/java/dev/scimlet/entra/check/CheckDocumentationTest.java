package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dcheck.documentation.write=true} to write the list anew. */
@DisplayName("docs/check.md lists all checks")
class CheckDocumentationTest {

  private static final Path PAGE = Path.of("docs", "check.md");
  private static final String BEGIN =
      "<!-- The list of checks; CheckDocumentationTest writes it. -->\n";

  @Test
  void theListIsThatOfTheCode() throws IOException {
    String page = Files.readString(PAGE);
    String upToDate = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + list();
    if (Boolean.getBoolean("check.documentation.write")) {
      Files.writeString(PAGE, upToDate);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(upToDate);
  }

  private static String list() {
    StringBuilder list = new StringBuilder();
    for (Suite suite : Suite.values()) {
      list.append("\n### ").append(suite.title()).append("\n\n");
      list.append("| check | the endpoint is right if | asked for by |\n|---|---|---|\n");
      suite.checks().forEach(check -> list.append(row(check)));
    }
    return list.toString();
  }

  private static String row(Check check) {
    String advice = check.severity() == Severity.ADVICE ? " (advice)" : "";
    return "| `"
        + check.id()
        + "`"
        + advice
        + " | "
        + check.title()
        + " | "
        + check.source()
        + " |\n";
  }
}
