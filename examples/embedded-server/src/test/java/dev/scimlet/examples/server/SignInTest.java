package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.scimlet.examples.server.TestOpenIdProvider.Codes;
import dev.scimlet.examples.server.TestOpenIdProvider.Signature;
import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.examples.server.signin.SubjectLink;
import dev.scimlet.examples.server.signin.SubjectLink.LinkedAttribute;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Users sign in by OpenID Connect, as long as they are provisioned and active")
class SignInTest {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final String ENABLE = Bodies.DISABLE.replace("False", "True");
  private static final String SESSION = "scimlet-session";
  private static final Map<String, Object> BARBARA =
      Map.of("preferred_username", "BJensen@example.com", "oid", "bjensen");

  private final TestOpenIdProvider provider = TestOpenIdProvider.start();
  private final Browser browser = new Browser();
  private ScimletServer server;
  private Client client;
  private URI app;

  @BeforeEach
  void start() {
    provider.setPerson(BARBARA);
    start(Storage.memory(), options());
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  @Test
  void provisionedUserIsGreeted() throws Exception {
    provision(Bodies.USER);

    HttpResponse<String> welcome = browser.get(app);
    assertThat(welcome.statusCode()).isEqualTo(200);
    assertThat(welcome.body()).contains("Sign in").doesNotContain("Hello");
    HttpResponse<String> back = browser.signIn(app);
    assertThat(back.statusCode()).isEqualTo(303);
    HttpResponse<String> home = browser.follow(back);

    assertThat(home.uri()).isEqualTo(app);
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body())
        .contains("Hello, Barbara Jensen", "bjensen@example.com", "<li>Lucidchart</li>")
        .contains("R&amp;D")
        .doesNotContain("Lucidspark");
  }

  @Test
  void whatUsersAreCalledIsNoMarkup() throws Exception {
    provision(Bodies.USER.replace("Barbara", "<script>alert(1)</script>"));

    assertThat(browser.follow(browser.signIn(app)).body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void pagesForbidScriptsAndCookiesAreOutOfTheirReach() throws Exception {
    provision(Bodies.USER);
    HttpResponse<String> back = browser.signIn(app);

    assertThat(browser.get(app).headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                + " base-uri 'none'");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith(SESSION + "=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure"));
  }

  @Test
  void overTlsCookiesTravelOverTlsAlone() throws Exception {
    restart(options().withPublicUrl(URI.create("https://product.example.com")));

    HttpResponse<String> start = browser.get(app.resolve("/app/sign-in"));

    assertThat(Browser.location(start).getQuery())
        .contains("redirect_uri=https://product.example.com/app/sign-in/callback");
    assertThat(start.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-scimlet-sign-in=")
        .contains("Secure", "HttpOnly", "SameSite=Lax");
  }

  static Stream<Arguments> lies() {
    Instant past = Instant.now().minus(Duration.ofHours(1));
    return Stream.of(
        lie("a wrong nonce", claims -> claims.claim("nonce", "another")),
        lie("no nonce", claims -> claims.claim("nonce", null)),
        lie("a wrong audience", claims -> claims.audience("another")),
        lie("several audiences", claims -> claims.audience(List.of("another", "third"))),
        lie("a wrong issuer", claims -> claims.issuer("https://another.example.com")),
        lie("no subject", claims -> claims.subject(null)),
        lie("no end", claims -> claims.expirationTime(null)),
        lie("an end in the past", claims -> claims.expirationTime(Date.from(past))));
  }

  private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.argumentSet(name, change);
  }

  @ParameterizedTest
  @MethodSource("lies")
  void tokenThatIsNotForThisSignInIsRefused(UnaryOperator<JWTClaimsSet.Builder> change)
      throws Exception {
    provision(Bodies.USER);
    provider.bend(change);

    requireNobody(browser.signIn(app), 403);
  }

  @ParameterizedTest
  @EnumSource(names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
  void tokenThatTheProviderHasNotSignedIsRefused(Signature signature) throws Exception {
    provision(Bodies.USER);
    provider.sign(signature);

    requireNobody(browser.signIn(app), 403);
  }

  @Test
  void unsignedTokenIsRefusedEvenIfTheProviderOffersIt() throws Exception {
    provision(Bodies.USER);
    provider.publish("id_token_signing_alg_values_supported", List.of("none", "RS256"));
    provider.sign(Signature.NONE);

    requireNobody(browser.signIn(app), 403);
  }

  @ParameterizedTest
  @EnumSource
  void signInIsDoneOnce(Codes codes) throws Exception {
    provision(Bodies.USER);
    provider.accept(codes);
    URI back = browser.beginSignIn(app);
    Map<String, String> before = new HashMap<>(browser.cookies());
    assertThat(browser.get(back).statusCode()).isEqualTo(303);

    Browser thief = new Browser();
    thief.cookies().putAll(before);
    HttpResponse<String> again = thief.get(back);

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(thief.cookies()).doesNotContainKey(SESSION);
    assertThat(browser.get(back).statusCode()).isEqualTo(400);
    assertThat(browser.get(app).body()).contains("Hello");
  }

  @Test
  void signInEndsInTheBrowserThatBeganIt() throws Exception {
    provision(Bodies.USER);
    URI back = browser.beginSignIn(app);
    Browser other = new Browser();
    assertThat(other.get(back).statusCode()).isEqualTo(400);
    URI unused = other.beginSignIn(app);
    assertThat(unused).isNotEqualTo(back);

    assertThat(other.get(back).statusCode()).isEqualTo(400);
    assertThat(other.cookies()).doesNotContainKey(SESSION);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "?code=x, 400",
    "?state=x&code=x, 400",
    "?state=STATE, 403",
    "?state=STATE&error=access_denied, 403",
    "?state=STATE&error=access_denied&error_description=%3Cscript%3E, 403",
    "?state=STATE&code=x&iss=https%3A%2F%2Fanother.example.com, 403",
    "?state=STATE&code=x&code=y, 400",
    "?state=STATE&code=x, 400",
    "?state=%ff%fe&code=%00, 400",
  })
  void answerThatIsNoneOfTheProviderIsAPlainPage(String query, int status) throws Exception {
    String state = browser.beginSignIn(app).getQuery().replaceAll(".*state=", "");
    URI callback = app.resolve("/app/sign-in/callback" + query.replace("STATE", state));

    HttpResponse<String> response = browser.get(callback);

    requireNobody(response, status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.body()).doesNotContain("<script");
  }

  @Test
  void strangersAreNotToldWhetherThereIsAUser() throws Exception {
    HttpResponse<String> unprovisioned = browser.signIn(app);
    String id = provision(Bodies.USER);
    patch(id, Bodies.DISABLE);
    HttpResponse<String> inactive = browser.signIn(app);

    requireNobody(unprovisioned, 403);
    requireNobody(inactive, 403);
    assertThat(inactive.body()).isEqualTo(unprovisioned.body()).contains("You have no access");
  }

  @Test
  void userWhoIsDisabledIsOutAtOnceAndInAgainWhenEnabled() throws Exception {
    String id = provision(Bodies.USER);
    signedIn(browser, app);
    Map<String, String> stolen = new HashMap<>(browser.cookies());

    patch(id, Bodies.DISABLE);
    HttpResponse<String> refused = browser.get(app);
    requireNobody(refused, 403);
    patch(id, ENABLE);

    Browser thief = new Browser();
    thief.cookies().putAll(stolen);
    assertThat(thief.get(app).body()).doesNotContain("Hello");
    signedIn(browser, app);
  }

  @Test
  void userWhoIsDeletedIsOutAtOnce() throws Exception {
    String id = provision(Bodies.USER);
    signedIn(browser, app);

    assertThat(client.send("DELETE", "/Users/" + id, "").statusCode()).isEqualTo(204);

    requireNobody(browser.get(app), 403);
    assertThat(browser.get(app).body()).doesNotContain("Hello").contains("Sign in");
  }

  @Test
  void otherNodesOverOneFileKnowTheSession(@TempDir Path directory) throws Exception {
    onTwoNodes(Storage.directory(directory.resolve("data")));
  }

  @Test
  void otherNodesOverOneDatabaseKnowTheSession(@TempDir Path directory) throws Exception {
    try (PostgresqlProcess postgresql = PostgresqlProcess.start(directory.resolve("pg"))) {
      onTwoNodes(postgresql.storage());
      server.close();
    }
  }

  private void onTwoNodes(Storage storage) throws Exception {
    server.close();
    start(storage, options());
    try (ScimletServer other =
        ScimletServer.builder(TOKEN).port(0).storage(storage).signIn(options()).start()) {
      URI otherApp = other.url().resolve("/app");
      String id = provision(Bodies.USER);
      signedIn(browser, app);
      Browser sameUser = new Browser();
      signedIn(sameUser, otherApp);
      assertThat(browser.get(otherApp).body()).contains("Hello");

      patch(id, Bodies.DISABLE);

      requireNobody(browser.get(otherApp), 403);
      // One refusal ended every session of the user, whatever comes later.
      patch(id, ENABLE);
      assertThat(sameUser.get(app).body()).doesNotContain("Hello");
      signedIn(browser, otherApp);
      assertThat(browser.get(app).body()).contains("Hello");
    }
  }

  @Test
  void subjectMayBeTheExternalId() throws Exception {
    provision(Bodies.USER);
    restartKeeping(options().withLink(new SubjectLink("oid", LinkedAttribute.EXTERNAL_ID)));
    signedIn(browser, app);

    provider.setPerson(Map.of("oid", "BJENSEN"));
    requireNobody(new Browser().signIn(app), 403);
  }

  @Test
  void externalIdOfTwoUsersLetsNeitherIn() throws Exception {
    restart(options().withLink(new SubjectLink("oid", LinkedAttribute.EXTERNAL_ID)));
    provision(Bodies.USER);
    provision(Bodies.USER.replace("\"userName\": \"bjensen", "\"userName\": \"another"));

    requireNobody(browser.signIn(app), 403);
  }

  @Test
  void emailLinksOnlyIfTheProviderHasVerifiedIt() throws Exception {
    restart(options().withLink(new SubjectLink("email", LinkedAttribute.USER_NAME)));
    provision(Bodies.USER);

    provider.setPerson(Map.of("email", "bjensen@example.com"));
    requireNobody(browser.signIn(app), 403);
    provider.setPerson(Map.of("email", "bjensen@example.com", "email_verified", false));
    requireNobody(browser.signIn(app), 403);
    provider.setPerson(Map.of("email", "bjensen@example.com", "email_verified", true));
    signedIn(browser, app);
  }

  @Test
  void claimThatIsMissingOrNoTextLetsNobodyIn() throws Exception {
    provision(Bodies.USER);
    provider.setPerson(Map.of());
    requireNobody(browser.signIn(app), 403);
    provider.setPerson(Map.of("preferred_username", List.of("bjensen@example.com")));
    requireNobody(browser.signIn(app), 403);
    provider.setPerson(Map.of("preferred_username", ""));
    requireNobody(browser.signIn(app), 403);
  }

  @Test
  void signOutEndsTheSession() throws Exception {
    provision(Bodies.USER);
    signedIn(browser, app);
    Map<String, String> stolen = new HashMap<>(browser.cookies());

    HttpResponse<String> out = browser.post(app.resolve("/app/sign-out"));

    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(browser.cookies()).isEmpty();
    Browser thief = new Browser();
    thief.cookies().putAll(stolen);
    assertThat(thief.get(app).body()).doesNotContain("Hello");
  }

  @Test
  void sessionEndsWithTheDay() throws Exception {
    MovableClock clock = new MovableClock();
    restart(options().withClock(clock));
    provision(Bodies.USER);
    signedIn(browser, app);

    clock.move(Duration.ofHours(8));
    assertThat(browser.get(app).body()).contains("Hello");
    clock.move(Duration.ofHours(2));
    assertThat(browser.get(app).body()).doesNotContain("Hello");
  }

  @ParameterizedTest
  @CsvSource({
    "/app?tab=licences, /app?tab=licences",
    "https://evil.example.com, /app",
    "//evil.example.com/app, /app",
    "/\\evil.example.com, /app",
    "/apple.example.com, /app",
    "/app@evil.example.com, /app",
    "/admin, /app"
  })
  void signInLeadsBackToOwnPagesAlone(String asked, String led) throws Exception {
    provision(Bodies.USER);
    String query = "?return=" + URLEncoder.encode(asked, UTF_8);
    URI back = Browser.location(browser.follow(browser.get(app.resolve("/app/sign-in" + query))));

    HttpResponse<String> response = browser.get(back);

    assertThat(response.headers().firstValue("Location")).hasValue(led);
  }

  @ParameterizedTest
  @CsvSource({
    "token_endpoint, ftp://127.0.0.1/token",
    "token_endpoint, file:///etc/passwd",
    "jwks_uri, jar:file:///etc/passwd",
    "authorization_endpoint, javascript:alert(1)",
    "issuer, https://another.example.com"
  })
  void discoveryThatCannotBeUsedIsNotUsed(String name, String value) throws Exception {
    provision(Bodies.USER);
    provider.publish(name, value);

    HttpResponse<String> response = browser.get(app.resolve("/app/sign-in"));

    requireNobody(response, 503);
    assertThat(response.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void withoutItsProviderTheServerAnswersEverythingElse() throws Exception {
    provision(Bodies.USER);
    signedIn(browser, app);
    restartKeeping(options());
    provider.close();

    requireNobody(new Browser().get(app.resolve("/app/sign-in")), 503);
    assertThat(client.get("/Users").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/", "/app/other", "/app/sign-in/", "/app/%61", "/app/..%2fapp"})
  void otherPathsAreNoPages(String path) throws Exception {
    assertThat(browser.get(URI.create(app.resolve("/") + path.substring(1))).statusCode())
        .isEqualTo(404);
  }

  @Test
  void eachPathHasItsMethod() throws Exception {
    HttpResponse<String> response = browser.get(app.resolve("/app/sign-out"));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    assertThat(browser.post(app).statusCode()).isEqualTo(405);
  }

  @Test
  void withoutAProviderThereIsNoSignIn() throws Exception {
    server.close();
    server = ScimletServer.builder(TOKEN).port(0).start();

    assertThat(browser.get(server.url().resolve("/app")).statusCode()).isEqualTo(404);
  }

  private SignInOptions options() {
    return SignInOptions.of(provider.issuer(), TestOpenIdProvider.CLIENT)
        .withClientSecret(TestOpenIdProvider.SECRET);
  }

  private void restart(SignInOptions options) {
    server.close();
    start(Storage.memory(), options);
  }

  /** The same users, in a server that never asked the provider. */
  private void restartKeeping(SignInOptions options) throws Exception {
    restart(options);
    provision(Bodies.USER);
  }

  private void start(Storage storage, SignInOptions options) {
    server = ScimletServer.builder(TOKEN).port(0).storage(storage).signIn(options).start();
    client = new Client(server.url(), TOKEN);
    app = server.url().resolve("/app");
  }

  private String provision(String body) throws Exception {
    HttpResponse<byte[]> created = client.send("POST", "/Users", body);
    assertThat(created.statusCode()).isEqualTo(201);
    return Client.text(Client.json(created), "id");
  }

  private void patch(String id, String body) throws Exception {
    assertThat(client.send("PATCH", "/Users/" + id, body).statusCode()).isEqualTo(200);
  }

  private static void signedIn(Browser browser, URI app) throws Exception {
    HttpResponse<String> back = browser.signIn(app);
    assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
    assertThat(browser.follow(back).body()).contains("Hello");
  }

  private void requireNobody(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("Hello", "bjensen");
    assertThat(response.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.matches(SESSION + "=[^;].*"));
  }

  /** A clock that stands where a test puts it. */
  private static final class MovableClock extends Clock {

    private Instant now = Instant.now();

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
