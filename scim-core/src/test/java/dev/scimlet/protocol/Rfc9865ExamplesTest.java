package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turns pages as the RFC prints it, under both profiles. */
@DisplayName("RFC 9865: the printed examples")
class Rfc9865ExamplesTest {

  private static final PrintedExamples EXAMPLES = PrintedExamples.of("rfc9865");

  static Set<String> understood() {
    return EXAMPLES.names("both");
  }

  static Set<String> wrong() {
    return EXAMPLES.names("neither");
  }

  @ParameterizedTest
  @MethodSource("understood")
  @Tag("9865-2-1")
  @Tag("9865-2-5")
  @Tag("9865-2-8")
  @Tag("9865-2-11")
  @Tag("9865-2.4-1")
  @Tag("9865-2.4-2")
  @Tag("9865-3-1")
  @Tag("9865-4-1")
  void isAnsweredAsPrinted(String example) {
    replay(ClientProfile.strict()).isAnsweredAsPrinted(example);
    replay(PrintedReplay.tolerant()).isAnsweredAsPrinted(example);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  @Tag("7644-3.4.2.2-15")
  void whatCanOnlyBeGuessedIsRefused(String example) {
    replay(ClientProfile.strict()).isRefused(example);
    replay(PrintedReplay.tolerant()).isRefused(example);
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
        builder -> builder.limits(EngineLimits.defaults().withPageSizes(100, 250)));
  }
}
