package dev.scimlet.examples.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.scimlet.examples.server.signin.SignInException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The provider, as a client of OpenID Connect Core 1.0 section 3.1 sees it. Thread-safe. */
final class OpenIdProvider {

  private static final Scope SCOPE = new Scope("openid", "profile", "email");
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** A provider that is slow must not hold all threads of the server. */
  private static final int MOST_WAITING = 16;

  /** What the provider has published of itself, and how long that is good. */
  private record Published(ProviderMetadata metadata, Instant until) {}

  private final SignInOptions options;
  private final URI callback;
  private final Clock clock;

  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private volatile @Nullable Published published;
  private Instant pauseUntil = Instant.MIN;

  OpenIdProvider(SignInOptions options, URI callback) {
    this.options = options;
    this.callback = callback;
    this.clock = options.clock();
  }

  /** Where the browser is sent to. */
  URI authorizationUri(Attempt attempt) throws SignInException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, SCOPE, new ClientID(options.clientId()), callback)
        .endpointURI(metadata().authorizationEndpoint())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Redeems a code.
   *
   * @return what the provider vouches for: signature, issuer, audience, nonce and times are checked
   * @throws SignInException if it does not
   */
  IDTokenClaimsSet redeem(AuthorizationCode code, Attempt attempt) throws SignInException {
    ProviderMetadata provider = metadata();
    beginToWait();
    try {
      JWT token = idToken(provider, code, attempt);
      return provider.validator().validate(token, new Nonce(attempt.nonce()));
    } catch (BadJOSEException e) {
      throw new SignInException(Reason.UNTRUSTED, "The ID token is not valid.", e);
    } catch (JOSEException e) {
      throw new SignInException(Reason.UNAVAILABLE, "The ID token cannot be checked.", e);
    } finally {
      waiting.release();
    }
  }

  private JWT idToken(ProviderMetadata provider, AuthorizationCode code, Attempt attempt)
      throws SignInException {
    TokenResponse response;
    try {
      response = OIDCTokenResponseParser.parse(request(provider, code, attempt).send());
    } catch (IOException | ParseException e) {
      throw new SignInException(Reason.UNAVAILABLE, "The code cannot be redeemed.", e);
    }
    if (!response.indicatesSuccess()) {
      throw new SignInException(
          Reason.NOT_OURS,
          "The provider refuses the code: " + response.toErrorResponse().getErrorObject().getCode(),
          null);
    }
    JWT token =
        response instanceof OIDCTokenResponse success ? success.getOIDCTokens().getIDToken() : null;
    if (token == null) {
      throw new SignInException(Reason.UNTRUSTED, "There is no ID token.", null);
    }
    return token;
  }

  private HTTPRequest request(ProviderMetadata provider, AuthorizationCode code, Attempt attempt) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, callback, new CodeVerifier(attempt.verifier()));
    ClientID client = new ClientID(options.clientId());
    String secret = options.clientSecret();
    URI endpoint = provider.tokenEndpoint();
    TokenRequest request =
        secret == null
            ? new TokenRequest.Builder(endpoint, client, grant).build()
            : new TokenRequest.Builder(
                    endpoint, authentication(provider, client, new Secret(secret)), grant)
                .build();
    HTTPRequest http = request.toHTTPRequest();
    int longest = Math.toIntExact(ProviderMetadata.LONGEST.toMillis());
    http.setConnectTimeout(longest);
    http.setReadTimeout(longest);
    http.setFollowRedirects(false);
    return http;
  }

  private static ClientAuthentication authentication(
      ProviderMetadata provider, ClientID client, Secret secret) {
    return provider.authentication().equals(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        ? new ClientSecretPost(client, secret)
        : new ClientSecretBasic(client, secret);
  }

  /** Asked for again after an hour; while the provider is away, few wait for it. */
  private ProviderMetadata metadata() throws SignInException {
    Published known = published;
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.metadata();
    }
    beginToWait();
    try {
      return discover();
    } finally {
      waiting.release();
    }
  }

  private synchronized ProviderMetadata discover() throws SignInException {
    Instant now = clock.instant();
    Published known = published;
    if (known != null && now.isBefore(known.until())) {
      return known.metadata();
    }
    if (now.isBefore(pauseUntil)) {
      throw new SignInException(Reason.UNAVAILABLE, "The provider was away just now.", null);
    }
    try {
      ProviderMetadata found = ProviderMetadata.discover(options);
      published = new Published(found, now.plus(KEPT));
      return found;
    } catch (SignInException e) {
      pauseUntil = clock.instant().plus(PAUSE);
      throw e;
    }
  }

  private void beginToWait() throws SignInException {
    if (!waiting.tryAcquire()) {
      throw new SignInException(Reason.UNAVAILABLE, "Too many wait for the provider.", null);
    }
  }
}
