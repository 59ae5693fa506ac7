package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6585 §4: rate limits")
class RateLimitTest {

  private static final String OTHER_TOKEN = "another-token-with-enough-characters";

  private final TestClock clock = TestClock.standing();
  private final TestServer server =
      TestServer.with(
          builder ->
              builder
                  .clock(clock)
                  .rateLimit(new RateLimit(2, 3))
                  .authenticator(
                      BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN))
                          .and(BearerTokens.hash(OTHER_TOKEN), Principal.of("default", "other"))));

  @Test
  @Tag("7644-7.7-1")
  void whatDoesNotFitTheBurstIsRefused() {
    spendTheBurst();

    ScimResponse refused = server.get("/Users");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("Retry-After", "1");
    assertThat(TestServer.body(refused).getString("status")).isEqualTo("429");
  }

  @Test
  void permitsComeBackSteadily() {
    spendTheBurst();

    clock.advance(Duration.ofMillis(499));
    assertThat(server.get("/Users").status()).isEqualTo(429);
    clock.advance(Duration.ofMillis(1));
    assertThat(server.get("/Users").status()).isEqualTo(200);
    assertThat(server.get("/Users").status()).isEqualTo(429);
  }

  @Test
  void aLongSilenceBringsBackNoMoreThanTheBurst() {
    spendTheBurst();
    clock.advance(Duration.ofDays(1));

    spendTheBurst();

    assertThat(server.get("/Users").status()).isEqualTo(429);
  }

  @Test
  void aClockThatGoesBackTakesNothingAway() {
    assertThat(server.get("/Users").status()).isEqualTo(200);

    clock.advance(Duration.ofHours(-1));

    assertThat(server.get("/Users").status()).isEqualTo(200);
    assertThat(server.get("/Users").status()).isEqualTo(200);
    assertThat(server.get("/Users").status()).isEqualTo(429);
  }

  @Test
  void everyPrincipalHasABucketOfItsOwn() {
    spendTheBurst();

    ScimRequest request =
        ScimRequest.of("GET", "/Users").withHeader("Authorization", "Bearer " + OTHER_TOKEN);

    assertThat(server.send(request).status()).isEqualTo(200);
    assertThat(server.get("/Users").status()).isEqualTo(429);
  }

  @Test
  void strangersSpendNothing() {
    ScimRequest stranger =
        ScimRequest.of("GET", "/Users").withHeader("Authorization", "Bearer wrong");
    for (int i = 0; i < 5; i++) {
      assertThat(server.send(stranger).status()).isEqualTo(401);
    }

    spendTheBurst();
  }

  @Test
  void everyOperationCounts() {
    server.user("bjensen");
    server.delete("/Users/none");
    server.get("/ServiceProviderConfig");

    assertThat(server.get("/Schemas").status()).isEqualTo(429);
  }

  @Test
  void aLimitThatLetsNothingThroughIsRefused() {
    assertThatThrownBy(() -> new RateLimit(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RateLimit(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private void spendTheBurst() {
    for (int i = 0; i < 3; i++) {
      assertThat(server.get("/Users").status()).isEqualTo(200);
    }
  }
}
