package dev.scimlet.examples.server.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.scimlet.examples.server.signin.SignInException.Reason;
import dev.scimlet.store.StoredResource;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What happens when a browser comes back from the provider. */
final class Callback {

  private final SignInOptions options;
  private final URI url;
  private final OpenIdProvider provider;
  private final ProvisionedUsers users;
  private final UserSessions sessions;

  Callback(
      SignInOptions options,
      URI url,
      OpenIdProvider provider,
      ProvisionedUsers users,
      UserSessions sessions) {
    this.options = options;
    this.url = url;
    this.provider = provider;
    this.users = users;
    this.sessions = sessions;
  }

  /**
   * Ends a sign-in.
   *
   * @param attempt what the browser remembers of it
   * @param parameters what the provider gave it on its way
   * @return the id of a new session
   * @throws SignInException if there is no reason to let the user in
   */
  String end(Attempt attempt, Map<String, List<String>> parameters) throws SignInException {
    IDTokenClaimsSet claims = provider.redeem(code(attempt, parameters), attempt);
    StoredResource user =
        users
            .findActive(options.link().attribute(), subject(claims))
            .orElseThrow(
                () -> refusal(Reason.NOT_ADMITTED, "There is no active user for the subject."));
    String id = user.key().id();
    String session =
        sessions
            .begin(attempt, id)
            .orElseThrow(() -> refusal(Reason.NOT_OURS, "The sign-in is done already."));
    // Whoever follows the changes may have seen that the access is lost before there was a session.
    if (users.readActive(id).isEmpty()) {
      sessions.endAllOf(id);
      throw refusal(Reason.NOT_ADMITTED, "The user has lost the access meanwhile.");
    }
    return session;
  }

  private AuthorizationCode code(Attempt attempt, Map<String, List<String>> parameters)
      throws SignInException {
    AuthenticationResponse response = parse(parameters);
    if (response.getState() == null || !attempt.hasState(response.getState().getValue())) {
      throw refusal(Reason.NOT_OURS, "The state is that of another sign-in.");
    }
    // RFC 9207: an answer of another provider is not for us.
    Issuer issuer = response.getIssuer();
    if (issuer != null && !issuer.equals(new Issuer(options.issuer()))) {
      throw refusal(Reason.UNTRUSTED, "The answer is that of another issuer.");
    }
    if (!response.indicatesSuccess()) {
      throw refusal(Reason.DECLINED, "The provider declines.");
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw refusal(Reason.UNTRUSTED, "There is no code.");
    }
    return code;
  }

  private AuthenticationResponse parse(Map<String, List<String>> parameters)
      throws SignInException {
    try {
      return AuthenticationResponseParser.parse(url, parameters);
    } catch (ParseException e) {
      throw new SignInException(Reason.NOT_OURS, "The answer cannot be read.", e);
    }
  }

  /** An address that the provider does not vouch for is anybody's. */
  private String subject(IDTokenClaimsSet claims) throws SignInException {
    String claim = options.link().claim();
    if (claim.equals("email") && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw refusal(Reason.NOT_ADMITTED, "The provider does not say email_verified.");
    }
    String subject = claims.getStringClaim(claim);
    if (subject == null || subject.isEmpty()) {
      throw refusal(Reason.NOT_ADMITTED, "The ID token has no claim " + claim + ".");
    }
    return subject;
  }

  private static SignInException refusal(Reason reason, String message) {
    return new SignInException(reason, message, null);
  }
}
