package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.browser.Browser;
import dev.scimlet.examples.server.signin.SignInOptions;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of the provisioned users in a browser")
class AppBrowserTest {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final String LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren";

  private @Nullable Browser browser;
  private TestOpenIdProvider provider;
  private ScimletServer server;
  private URI app;

  @BeforeEach
  void start() {
    browser = Browser.start();
    provider = TestOpenIdProvider.start();
    SignInOptions options =
        SignInOptions.of(provider.issuer(), TestOpenIdProvider.CLIENT)
            .withClientSecret(TestOpenIdProvider.SECRET);
    server = ScimletServer.builder(TOKEN).port(0).signIn(options).start();
    app = server.url().resolve("/app");
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      server.close();
      provider.close();
      browser.close();
    }
  }

  @Test
  void everyPageSuitsEverybody() throws Exception {
    String userName = LONG.toLowerCase(Locale.ROOT) + "@example.com";
    provider.setPerson(Map.of("preferred_username", userName));
    open(app);
    browser().assertSuitsEverybody();

    browser().follow("a.button");
    assertThat(browser().text()).contains("You have no access");
    browser().assertSuitsEverybody();

    provision(Bodies.USER.replace("bjensen@example.com", userName).replace("Jensen", LONG));
    open(app);
    browser().follow("a.button");
    assertThat(browser().text()).contains("Hello");
    browser().assertSuitsEverybody();

    browser().press("Sign out");
    assertThat(browser().text()).contains("Welcome");
    open(server.url().resolve("/app/nowhere"));
    browser().assertSuitsEverybody();
  }

  private void provision(String body) throws Exception {
    assertThat(new Client(server.url(), TOKEN).send("POST", "/Users", body).statusCode())
        .isEqualTo(201);
  }

  private void open(URI page) {
    browser().open(page);
  }

  private Browser browser() {
    return Objects.requireNonNull(browser);
  }
}
