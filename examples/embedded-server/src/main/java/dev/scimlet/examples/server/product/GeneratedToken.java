package dev.scimlet.examples.server.product;

/**
 * A new access token.
 *
 * @param token what is kept of it
 * @param secret the token itself, to be shown once
 */
public record GeneratedToken(AccessToken token, String secret) {

  /** {@return the token's name; the secret stays untold} */
  @Override
  public String toString() {
    return "GeneratedToken[" + token.name() + "]";
  }
}
