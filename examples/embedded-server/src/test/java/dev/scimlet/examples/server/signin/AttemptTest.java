package dev.scimlet.examples.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a browser remembers of a sign-in")
class AttemptTest {

  @Test
  void cookieIsReadAsItWasWritten() {
    Attempt attempt = Attempt.begin("/app?tab=licences");

    assertThat(Attempt.ofCookie(attempt.toCookie())).hasValue(attempt);
  }

  @Test
  void nothingThatTheProviderIsToldTellsAnythingElse() {
    Attempt attempt = Attempt.begin("/app");

    assertThat(List.of(attempt.state(), attempt.nonce(), attempt.verifier(), attempt.hash()))
        .doesNotHaveDuplicates()
        .doesNotContain(attempt.secret());
    assertThat(attempt.verifier()).matches("[A-Za-z0-9_-]{43,128}");
    assertThat(attempt.toString()).doesNotContain(attempt.secret());
  }

  @Test
  void stateIsThatOfOneAttempt() {
    Attempt attempt = Attempt.begin("/app");

    assertThat(attempt.hasState(attempt.state())).isTrue();
    assertThat(attempt.hasState(Attempt.begin("/app").state())).isFalse();
    assertThat(attempt.hasState("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "short.L2FwcA", "no-dot"})
  void otherTextsAreNoCookies(String text) {
    assertThat(Attempt.ofCookie(text)).isEmpty();
  }

  @Test
  void cookieThatSomebodyElseWroteLeadsNowhereElse() {
    String secret = Attempt.begin("/app").secret();

    assertThat(Attempt.ofCookie(secret + ".aHR0cHM6Ly9ldmlsLmV4YW1wbGUuY29t").orElseThrow())
        .isEqualTo(new Attempt(secret, "/app"));
    assertThat(Attempt.ofCookie(secret + ".A")).isEmpty();
  }
}
