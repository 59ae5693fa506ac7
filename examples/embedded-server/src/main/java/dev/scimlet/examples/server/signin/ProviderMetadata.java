package dev.scimlet.examples.server.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider publishes of itself, OpenID Connect Discovery 1.0, as far as it is used.
 *
 * @param authorizationEndpoint where browsers are sent
 * @param tokenEndpoint where codes are redeemed
 * @param authentication how the product proves there that it is itself
 * @param validator checks ID tokens, with the provider's keys
 */
record ProviderMetadata(
    URI authorizationEndpoint,
    URI tokenEndpoint,
    ClientAuthenticationMethod authentication,
    IDTokenValidator validator) {

  /** No user waits longer for a provider that does not answer. */
  static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int LARGEST_BYTES = 256 * 1024;

  /**
   * Asks the provider.
   *
   * @throws SignInException if it does not answer, or with what cannot be used
   */
  static ProviderMetadata discover(SignInOptions options) throws SignInException {
    int longest = Math.toIntExact(LONGEST.toMillis());
    try {
      OIDCProviderMetadata found =
          OIDCProviderMetadata.resolve(
              new Issuer(options.issuer()),
              request -> {
                request.setConnectTimeout(longest);
                request.setReadTimeout(longest);
                request.setFollowRedirects(false);
              });
      return of(found, options);
    } catch (IOException | GeneralException e) {
      throw unavailable("The provider's configuration cannot be read.", e);
    }
  }

  private static ProviderMetadata of(OIDCProviderMetadata found, SignInOptions options)
      throws SignInException, IOException {
    URI keys = require(found.getJWKSetURI(), options);
    return new ProviderMetadata(
        require(found.getAuthorizationEndpointURI(), options),
        require(found.getTokenEndpointURI(), options),
        authentication(found.getTokenEndpointAuthMethods()),
        new IDTokenValidator(
            new Issuer(options.issuer()),
            new ClientID(options.clientId()),
            new JWSVerificationKeySelector<>(algorithms(found.getIDTokenJWSAlgs()), source(keys)),
            null));
  }

  /** Nothing is sent but over HTTP, and nothing without TLS if the issuer has it. */
  private static URI require(@Nullable URI endpoint, SignInOptions options) throws SignInException {
    if (endpoint == null
        || !HttpUrls.isHttp(endpoint)
        || (HttpUrls.isSecure(options.issuer()) && !HttpUrls.isSecure(endpoint))) {
      throw unavailable("The provider names an endpoint that cannot be used.", null);
    }
    return endpoint;
  }

  /** Signatures by keys that the provider publishes alone: neither "none" nor shared secrets. */
  private static Set<JWSAlgorithm> algorithms(@Nullable List<JWSAlgorithm> offered)
      throws SignInException {
    Set<JWSAlgorithm> usable =
        (offered == null ? List.of(JWSAlgorithm.RS256) : offered)
            .stream().filter(JWSAlgorithm.Family.SIGNATURE::contains).collect(Collectors.toSet());
    if (usable.isEmpty()) {
      throw unavailable("The provider signs with no algorithm that can be used.", null);
    }
    return usable;
  }

  /** Basic is the default of OpenID Connect Discovery 1.0 section 3. */
  private static ClientAuthenticationMethod authentication(
      @Nullable List<ClientAuthenticationMethod> offered) {
    return offered == null
            || offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            || !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
        : ClientAuthenticationMethod.CLIENT_SECRET_POST;
  }

  private static JWKSource<SecurityContext> source(URI keys) throws IOException {
    int longest = Math.toIntExact(LONGEST.toMillis());
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(longest, longest, LARGEST_BYTES);
    return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), retriever).build();
  }

  private static SignInException unavailable(String message, @Nullable Throwable cause) {
    return new SignInException(SignInException.Reason.UNAVAILABLE, message, cause);
  }
}
