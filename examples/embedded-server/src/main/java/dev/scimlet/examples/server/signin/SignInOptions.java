package dev.scimlet.examples.server.signin;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider that vouches for the users of a product. Immutable.
 *
 * @param issuer the provider's issuer identifier, OpenID Connect Discovery 1.0; with {@code http}
 *     on this machine alone, for tests
 * @param clientId what the provider calls this product
 * @param clientSecret proves that the product is itself, or null if the provider wants no secret
 * @param link how people are found among the users
 * @param publicUrl where browsers reach the server: scheme and host alone; null for the address
 *     that it listens on. The provider must know {@code /app/sign-in/callback} below it
 * @param clock tells when sessions end
 */
public record SignInOptions(
    URI issuer,
    String clientId,
    @Nullable String clientSecret,
    SubjectLink link,
    @Nullable URI publicUrl,
    Clock clock) {

  /**
   * Checks the components.
   *
   * @param issuer as the component
   * @param clientId as the component
   * @param clientSecret as the component
   * @param link as the component
   * @param publicUrl as the component
   * @param clock as the component
   * @throws IllegalArgumentException if a URL is none of HTTP or says too much
   */
  public SignInOptions {
    Objects.requireNonNull(link);
    Objects.requireNonNull(clock);
    if (clientId.isEmpty()) {
      throw new IllegalArgumentException("A client has an id.");
    }
    if (!HttpUrls.isHttp(issuer)
        || !HttpUrls.isPrivate(issuer)
        || issuer.getRawQuery() != null
        || issuer.getRawFragment() != null) {
      throw new IllegalArgumentException("An issuer is a URL of HTTPS without a query.");
    }
    if (publicUrl != null && !HttpUrls.isOrigin(publicUrl)) {
      throw new IllegalArgumentException("The public URL is scheme and host alone.");
    }
  }

  /**
   * Names a provider.
   *
   * @param issuer the issuer identifier
   * @param clientId what the provider calls this product
   * @return options without a secret, for users who are found by {@code preferred_username}
   * @throws IllegalArgumentException if the issuer is no URL of HTTP
   */
  public static SignInOptions of(URI issuer, String clientId) {
    return new SignInOptions(
        issuer, clientId, null, SubjectLink.preferredUsername(), null, Clock.systemUTC());
  }

  /**
   * Sets the secret of the product.
   *
   * @param secret the secret
   * @return options that differ in this
   */
  public SignInOptions withClientSecret(String secret) {
    return new SignInOptions(issuer, clientId, secret, link, publicUrl, clock);
  }

  /**
   * Says how people are found among the users.
   *
   * @param choice the link
   * @return options that differ in this
   */
  public SignInOptions withLink(SubjectLink choice) {
    return new SignInOptions(issuer, clientId, clientSecret, choice, publicUrl, clock);
  }

  /**
   * Says where browsers reach the server.
   *
   * @param url scheme and host alone
   * @return options that differ in this
   * @throws IllegalArgumentException if the URL says more
   */
  public SignInOptions withPublicUrl(URI url) {
    return new SignInOptions(issuer, clientId, clientSecret, link, url, clock);
  }

  /**
   * Changes the clock, for tests.
   *
   * @param other the clock
   * @return options that differ in this
   */
  public SignInOptions withClock(Clock other) {
    return new SignInOptions(issuer, clientId, clientSecret, link, publicUrl, other);
  }

  /** {@return issuer and client; the secret stays untold} */
  @Override
  public String toString() {
    return "SignInOptions[" + issuer + ", " + clientId + "]";
  }
}
