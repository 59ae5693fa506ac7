package dev.scimlet.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way in which clients prove who they are, as {@code /ServiceProviderConfig} announces it, RFC
 * 7643 section 5.
 *
 * @param type the kind of scheme
 * @param name what administrators call it
 * @param description what it is, for administrators
 * @param specUri where the scheme is specified, or null
 * @param documentationUri where its use with this server is described, or null
 */
public record AuthenticationScheme(
    Type type,
    String name,
    String description,
    @Nullable String specUri,
    @Nullable String documentationUri) {

  private static final AuthenticationScheme BEARER_TOKEN =
      new AuthenticationScheme(
          Type.OAUTH_BEARER_TOKEN,
          "OAuth Bearer Token",
          "A bearer token in the Authorization header field.",
          "https://www.rfc-editor.org/info/rfc6750",
          null);

  /** The kinds of schemes that RFC 7643 section 5 names. */
  public enum Type {

    /** OAuth 1.0. */
    OAUTH("oauth"),

    /** OAuth 2.0, RFC 6749. */
    OAUTH_2("oauth2"),

    /** A bearer token, RFC 6750, however the client came by it. */
    OAUTH_BEARER_TOKEN("oauthbearertoken"),

    /** Basic authentication, RFC 7617. */
    HTTP_BASIC("httpbasic"),

    /** Digest authentication, RFC 7616. */
    HTTP_DIGEST("httpdigest");

    private final String rfcName;

    Type(String rfcName) {
      this.rfcName = rfcName;
    }

    /** {@return the keyword as it stands in the configuration} */
    public String rfcName() {
      return rfcName;
    }
  }

  /**
   * Copies and checks the components.
   *
   * @param type as the component
   * @param name as the component
   * @param description as the component
   * @param specUri as the component
   * @param documentationUri as the component
   */
  public AuthenticationScheme {
    Objects.requireNonNull(type);
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
  }

  /** {@return bearer tokens, RFC 6750} */
  public static AuthenticationScheme bearerToken() {
    return BEARER_TOKEN;
  }
}
