package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 6750: bearer tokens")
class BearerTokensTest {

  private static final Principal ENTRA = Principal.of("contoso", "entra");
  private static final Principal OKTA = Principal.of("fabrikam", "okta");

  private final String token = BearerTokens.generate();
  private final BearerTokens tokens = BearerTokens.sha256(BearerTokens.hash(token), ENTRA);

  @Test
  void theTokenNamesItsPrincipal() {
    assertThat(tokens.authenticate(request("Bearer " + token))).contains(ENTRA);
  }

  @Test
  void theSchemeMayBeWrittenInAnyCase() {
    assertThat(tokens.authenticate(request("bearer " + token))).contains(ENTRA);
    assertThat(tokens.authenticate(request("BEARER  " + token + " "))).contains(ENTRA);
  }

  @Test
  void oldAndNewTokenAreBothValidDuringRotation() {
    String next = BearerTokens.generate();

    BearerTokens both = tokens.and(BearerTokens.hash(next), ENTRA);

    assertThat(both.authenticate(request("Bearer " + token))).contains(ENTRA);
    assertThat(both.authenticate(request("Bearer " + next))).contains(ENTRA);
    assertThat(tokens.authenticate(request("Bearer " + next))).isEmpty();
  }

  @Test
  void eachTokenHasItsOwnPrincipal() {
    String other = BearerTokens.generate();

    BearerTokens both = tokens.and(BearerTokens.hash(other), OKTA);

    assertThat(both.authenticate(request("Bearer " + token))).contains(ENTRA);
    assertThat(both.authenticate(request("Bearer " + other))).contains(OKTA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer    ", "Basic YTpi", "Bearerx", "x"})
  void whatIsNoTokenIsRefused(String header) {
    assertThat(tokens.authenticate(request(header))).isEmpty();
  }

  @Test
  void aWrongTokenIsRefused() {
    assertThat(tokens.authenticate(request("Bearer " + token + "x"))).isEmpty();
    assertThat(tokens.authenticate(request("Bearer " + token.substring(1)))).isEmpty();
    assertThat(tokens.authenticate(request("Bearer " + BearerTokens.hash(token)))).isEmpty();
    assertThat(tokens.authenticate(request("Bearer " + "a".repeat(100_000)))).isEmpty();
    assertThat(tokens.authenticate(ScimRequest.of("GET", "/Users"))).isEmpty();
  }

  @Test
  @Tag("7644-2-1")
  void everyRefusalLooksTheSame() {
    TestServer server = TestServer.tolerant();
    ScimResponse none = server.engine().handle(ScimRequest.of("GET", "/Users"));

    for (String header : new String[] {"Bearer wrong", "Basic YTpi", "Bearer " + token}) {
      assertThat(server.engine().handle(request(header))).isEqualTo(none);
    }
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.headers().get("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void aHashMayBeWrittenInAnyCase() {
    String upper = BearerTokens.hash(token).toUpperCase(Locale.ROOT);

    assertThat(BearerTokens.sha256(upper).authenticate(request("Bearer " + token)))
        .contains(Principal.of("default", "default"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08f",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0g",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
      })
  void whatIsNoHashOfATokenIsRefused(String hash) {
    assertThatThrownBy(() -> BearerTokens.sha256(hash))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tokens.and(hash, OKTA)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHashIsSha256InHexadecimal() {
    assertThat(BearerTokens.hash("test"))
        .isEqualTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }

  @Test
  void generatedTokensAreLongSafeAndDifferent() {
    Set<String> generated = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      generated.add(BearerTokens.generate());
    }

    assertThat(generated).hasSize(1000).allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
  }

  private static ScimRequest request(String authorization) {
    return ScimRequest.of("GET", "/Users").withHeader("Authorization", authorization);
  }
}
