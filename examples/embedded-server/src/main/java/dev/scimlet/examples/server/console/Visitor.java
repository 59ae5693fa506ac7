package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.examples.server.product.AdminSessions;
import dev.scimlet.protocol.BearerTokens;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who sends a request, as far as a cookie tells.
 *
 * @param id the secret in the cookie: a session, or a random text for those who are not signed in
 * @param standing whether that is a session
 */
record Visitor(String id, Standing standing) {

  /** Whether somebody is signed in. */
  enum Standing {
    /** The id is that of a session. */
    SIGNED_IN,
    /** The browser has sent an id that is no session, or none any more. */
    KNOWN,
    /** The browser has sent none; this one was made for it. */
    NEW
  }

  private static final String ALGORITHM = "HmacSHA256";

  private static Visitor unknown() {
    return new Visitor(BearerTokens.generate(), Standing.NEW);
  }

  /** {@return whoever has sent an id, as long as nobody has looked whether it is a session} */
  static Visitor of(Optional<String> sent) {
    return sent.map(id -> new Visitor(id, Standing.KNOWN)).orElseGet(Visitor::unknown);
  }

  /** Finds out whether a visitor is signed in. */
  Visitor identified(AdminSessions sessions) {
    return standing == Standing.KNOWN && sessions.isLive(id)
        ? new Visitor(id, Standing.SIGNED_IN)
        : this;
  }

  boolean isSignedIn() {
    return standing == Standing.SIGNED_IN;
  }

  /**
   * Makes the text that every form of the visitor carries. Other sites cannot make it: they do not
   * know the id. It is no secret of its own, and another id makes another one.
   */
  String formToken() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(id.getBytes(UTF_8), ALGORITHM));
      byte[] token = mac.doFinal("form".getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
    }
  }

  /** {@return whether a form is the visitor's own, in a time that does not tell how nearly} */
  boolean owns(Parameters form) {
    return MessageDigest.isEqual(
        formToken().getBytes(UTF_8), form.text("formToken").getBytes(UTF_8));
  }

  /** {@return how the visitor stands; the id is a secret} */
  @Override
  public String toString() {
    return "Visitor[" + standing + "]";
  }
}
