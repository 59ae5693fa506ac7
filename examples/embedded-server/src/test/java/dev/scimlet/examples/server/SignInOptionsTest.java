package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.examples.server.signin.SubjectLink;
import dev.scimlet.examples.server.signin.SubjectLink.LinkedAttribute;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The provider of the sign-in on the command line")
class SignInOptionsTest {

  private static final String PROVIDER =
      "--sign-in-issuer https://login.example.com/tenant/v2.0 --sign-in-client scimlet ";
  private static final Map<String, String> SECRET =
      Map.of("SCIMLET_SIGN_IN_SECRET", "hunter2 hunter2");

  @Test
  void issuerAndClientAreEnough() {
    SignInOptions options = parse(PROVIDER, Map.of());

    assertThat(options.issuer()).isEqualTo(URI.create("https://login.example.com/tenant/v2.0"));
    assertThat(options.clientId()).isEqualTo("scimlet");
    assertThat(options.clientSecret()).isNull();
    assertThat(options.publicUrl()).isNull();
    assertThat(options.link())
        .isEqualTo(new SubjectLink("preferred_username", LinkedAttribute.USER_NAME));
  }

  @Test
  void secretComesFromTheEnvironmentAndStaysUntold() {
    SignInOptions options = parse(PROVIDER, SECRET);

    assertThat(options.clientSecret()).isEqualTo("hunter2 hunter2");
    assertThat(options.toString()).doesNotContain("hunter2");
  }

  @Test
  void linkNamesAClaimAndAnAttribute() {
    assertThat(parse(PROVIDER + "--sign-in-link oid=externalId", Map.of()).link())
        .isEqualTo(new SubjectLink("oid", LinkedAttribute.EXTERNAL_ID));
  }

  @Test
  void browsersComeWhereClientsDoUnlessItIsSaid() {
    String base = PROVIDER + "--base-url https://product.example.com/scim/v2 ";

    assertThat(parse(base, Map.of()).publicUrl())
        .isEqualTo(URI.create("https://product.example.com/"));
    assertThat(parse(base + "--sign-in-url https://app.example.com", Map.of()).publicUrl())
        .isEqualTo(URI.create("https://app.example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "--sign-in-client scimlet --sign-in-issuer http://login.example.com, --sign-in-issuer must",
    "--sign-in-issuer https://login.example.com, --sign-in-issuer and",
    "--sign-in-client scimlet, --sign-in-issuer and",
    "--sign-in-url https://app.example.com, --sign-in-link and",
    "--sign-in-client scimlet --sign-in-issuer login.example.com, --sign-in-issuer must",
    "--sign-in-client scimlet --sign-in-issuer ftp://login.example.com, --sign-in-issuer must",
    "--sign-in-client scimlet --sign-in-issuer https://x.example.com?a=b, --sign-in-issuer must",
    "--sign-in-client scimlet --sign-in-issuer https://u:hunter2@x.example.com, --sign-in-issuer"
        + " must",
    "--sign-in-client c --sign-in-issuer https://x.example.com --sign-in-link oid,"
        + " --sign-in-link must",
    "--sign-in-client c --sign-in-issuer https://x.example.com --sign-in-link oid=id,"
        + " --sign-in-link must",
    "--sign-in-client c --sign-in-issuer https://x.example.com --sign-in-link =userName,"
        + " --sign-in-link must",
    "--sign-in-client c --sign-in-issuer https://x.example.com --sign-in-url https://x/path,"
        + " --sign-in-url must"
  })
  void otherWordsAreRefused(String words, String message) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ServerOptions.parse(words.split(" "), Map.of()))
        .withMessageStartingWith(message)
        .withMessageNotContaining("hunter2");
  }

  private static SignInOptions parse(String words, Map<String, String> environment) {
    return Objects.requireNonNull(
        ServerOptions.parse(words.strip().split(" "), environment).signIn());
  }
}
