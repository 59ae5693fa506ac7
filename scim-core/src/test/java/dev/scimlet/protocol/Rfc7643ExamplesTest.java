package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.JsonLimits;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the printed representations to the server, which gives them back; reads what it publishes
 * of itself. The schemas of section 8.7 are in {@code SchemasTest}.
 */
@DisplayName("RFC 7643 §8: the printed examples")
class Rfc7643ExamplesTest {

  private static final PrintedExamples EXAMPLES = PrintedExamples.of("rfc7643");

  static Set<String> understood() {
    return EXAMPLES.names("both");
  }

  @ParameterizedTest
  @MethodSource("understood")
  @Tag("7643-3.1-19")
  @Tag("7643-3.1-20")
  @Tag("7643-4.1.1-9")
  @Tag("7643-4.1.2-6")
  @Tag("7643-4.1.2-7")
  @Tag("7643-4.1.2-9")
  @Tag("7643-4.3-1")
  @Tag("7643-5-2")
  @Tag("7643-6-1")
  void isAnsweredAsPrinted(String example) {
    replay(ClientProfile.strict()).isAnsweredAsPrinted(example);
    replay(PrintedReplay.tolerant()).isAnsweredAsPrinted(example);
  }

  @Test
  void everyFileIsUsed() {
    assertThat(EXAMPLES.unused()).isEmpty();
  }

  @Test
  void theTablesSpeakOfWhatIsThere() {
    assertThat(EXAMPLES.unknown()).isEmpty();
    assertThat(EXAMPLES.untrueErrata()).isEmpty();
  }

  private static PrintedReplay replay(ClientProfile profile) {
    return new PrintedReplay(
        EXAMPLES,
        profile,
        builder ->
            builder
                .passwordHandler(new KeptPasswords())
                .limits(
                    EngineLimits.defaults()
                        .withPageSizes(100, 200)
                        .withJson(JsonLimits.defaults().withDocumentBytes(1_048_576))));
  }
}
