package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Storage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("App integration, SCIM: tokens")
class TokensTest {

  private static final String SCIM = "/admin/app-integration/scim";
  private static final Pattern SECRET =
      Pattern.compile("id=\"secret\" data-copy=\"the Secret Token\">([A-Za-z0-9_-]{43})<");
  private static final Pattern REVOKE =
      Pattern.compile("href=\"(" + SCIM + "/tokens/[^\"]+/revoke)");

  private final SetClock clock = new SetClock(Instant.parse("2026-11-26T08:00:00Z"));
  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeEach
  void start() throws Exception {
    server = ConsoleServer.start(clock, Storage.memory());
    client = ConsoleClient.signedIn(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tokenIsShownOnceBesideTheTenantUrlAndLetsItsClientIn() throws Exception {
    HttpResponse<String> generated = generate("Entra ID");
    String secret = secret(generated);

    assertThat(generated.statusCode()).isEqualTo(200);
    assertThat(generated.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(generated.body()).contains(server.scim().toString());
    assertThat(client.get(SCIM).body()).contains("Entra ID").doesNotContain(secret);
    assertThat(server.scimStatus(secret)).isEqualTo(200);
    assertThat(server.scimStatus(ConsoleServer.TOKEN)).isEqualTo(200);
    assertThat(server.scimStatus(secret.toLowerCase(Locale.ROOT))).isEqualTo(401);
  }

  @Test
  void revokedTokenIsUselessAtOnceAndOthersStayLive() throws Exception {
    String old = secret(generate("old"));
    String next = secret(generate("next"));
    String page = client.get(SCIM).body();
    String question = find(REVOKE, page.substring(page.indexOf("<th scope=\"row\">old</th>")));

    assertThat(client.get(question).body()).contains("<b>old</b>");
    assertThat(server.scimStatus(old)).isEqualTo(200);
    HttpResponse<String> revoked = client.post(question, Map.of());

    assertThat(revoked.headers().firstValue("Location")).contains(SCIM + "?done=revoked");
    assertThat(server.scimStatus(old)).isEqualTo(401);
    assertThat(server.scimStatus(next)).isEqualTo(200);
    assertThat(client.get(SCIM + "?done=revoked").body())
        .contains("The token is revoked.")
        .contains("Revoked</span>");
    assertThat(client.get(question).statusCode()).isEqualTo(404);
    assertThat(client.post(question, Map.of()).statusCode()).isEqualTo(303);
    assertThat(client.post(SCIM + "/tokens/none/revoke", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void nameOfARevokedTokenIsFreeAgain() throws Exception {
    generate("Entra ID");
    assertThat(generate("Entra ID").statusCode()).isEqualTo(409);
    client.post(find(REVOKE, client.get(SCIM).body()), Map.of());

    assertThat(generate("Entra ID").statusCode()).isEqualTo(200);
  }

  @Test
  void formsOfOtherSitesDoNothing() throws Exception {
    Map<String, String> form = Map.of("name", "foreign", "formToken", "");

    assertThat(client.post(SCIM + "/tokens", form).statusCode()).isEqualTo(403);
    assertThat(client.send("POST", SCIM + "/tokens", "name=foreign").statusCode()).isEqualTo(403);
    assertThat(client.get(SCIM).body()).contains("There is no token yet.");
  }

  @Test
  void whoIsNotSignedInGeneratesNothing() throws Exception {
    client.forgetCookies();
    assertThat(generate("Entra ID").headers().firstValue("Location")).contains("/admin/sign-in");

    assertThat(ConsoleClient.signedIn(server).get(SCIM).body()).contains("There is no token yet.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'&amp;{{ 1 }}"})
  void hostileNamesAreTexts(String name) throws Exception {
    String generated = generate(name).body();
    String page = client.get(SCIM).body();
    String question = client.get(find(REVOKE, page)).body();

    for (String html : new String[] {generated, page, question}) {
      assertThat(html)
          .doesNotContain("<script>")
          .doesNotContain("<img src=x")
          .contains(
              name.replace("&", "&amp;")
                  .replace("<", "&lt;")
                  .replace(">", "&gt;")
                  .replace("\"", "&quot;")
                  .replace("'", "&#39;"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "line\nbreak", "right\u202eleft"})
  void namesThatNobodyCanReadAreRefused(String name) throws Exception {
    HttpResponse<String> refused = generate(name);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("A name has 1 to 100 visible characters.")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void useIsNotedToTheMinute() throws Exception {
    String secret = secret(generate("Entra ID"));
    assertThat(client.get(SCIM).body()).contains("<td>never</td>");

    clock.advance(Duration.ofMinutes(5));
    assertThat(server.scimStatus(secret)).isEqualTo(200);
    awaitPage("2026-11-26 08:05 UTC");

    clock.advance(Duration.ofMinutes(2));
    assertThat(server.scimStatus(secret)).isEqualTo(200);
    awaitPage("2026-11-26 08:07 UTC");
  }

  @Test
  void testConnectionShowsWhatEntraGetsRightNow() throws Exception {
    String secret = secret(generate("Entra ID"));
    String page = client.get(SCIM).body();
    String id = find(Pattern.compile("<option value=\"([^\"]+)\""), page);

    HttpResponse<String> tested = client.post(SCIM + "/test-connection", Map.of("token", id));

    assertThat(tested.statusCode()).isEqualTo(200);
    assertThat(tested.body())
        .contains("The connection works.")
        .containsPattern(server.scim() + "/Users\\?filter=userName\\+eq\\+%22[0-9a-f-]{36}%22")
        .containsPattern(
            server.scim()
                + "/Groups\\?excludedAttributes=members&amp;filter=displayName\\+eq\\+%22[0-9a-f-]{36}%22")
        .contains("&quot;totalResults&quot;:0")
        .doesNotContain(secret);
    assertThat(client.get(SCIM).body()).as("no client has used it").contains("<td>never</td>");
  }

  @Test
  void testConnectionWithARevokedTokenFailsAsAClientWould() throws Exception {
    generate("Entra ID");
    String page = client.get(SCIM).body();
    String id = find(Pattern.compile("<option value=\"([^\"]+)\""), page);
    client.post(find(REVOKE, page), Map.of());

    assertThat(client.post(SCIM + "/test-connection", Map.of("token", id)).body())
        .contains("The connection does not work.")
        .contains("<dd>401</dd>");
    assertThat(client.post(SCIM + "/test-connection", Map.of("token", "none")).statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> generate(String name) throws Exception {
    return client.post(SCIM + "/tokens", Map.of("name", name));
  }

  private void awaitPage(String text) throws Exception {
    Instant end = Instant.now().plusSeconds(30);
    while (!client.get(SCIM).body().contains(text)) {
      assertThat(Instant.now()).as("the page shows " + text).isBefore(end);
    }
  }

  private static String secret(HttpResponse<String> generated) {
    return find(SECRET, generated.body());
  }

  private static String find(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }
}
