package dev.scimlet.examples.server.signin;

import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.examples.server.signin.Cookies.Protection;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ResourceStore;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of a product's users, by the authorization code flow of OpenID Connect with PKCE. A
 * session ends when its user is deleted or no longer active: at once, since every request looks at
 * the user, and for good, since the changes of users are followed where the store tells them.
 * Thread-safe.
 */
public final class SignIn implements AutoCloseable {

  /** The page of whoever is signed in. */
  public static final String PATH = "/app";

  /** Where browsers come back to; the provider must know it. */
  public static final String CALLBACK = "/app/sign-in/callback";

  static final String START = "/app/sign-in";
  static final String END = "/app/sign-out";
  static final String STYLE = "/app/style.css";

  private final HttpServlet servlet;
  private final @Nullable SessionFollower follower;

  private SignIn(HttpServlet servlet, @Nullable SessionFollower follower) {
    this.servlet = servlet;
    this.follower = follower;
  }

  /**
   * Opens the door. The provider is not asked before somebody wants to come in.
   *
   * @param options the provider
   * @param local where this machine reaches the server: scheme, host and port
   * @param store keeps the users
   * @param users the type of the users, as the store keeps it
   * @param tenant whose users may come in
   * @param database where sessions are kept; close the sign-in before it
   * @return the sign-in; close it before the store
   */
  public static SignIn open(
      SignInOptions options,
      URI local,
      ResourceStore store,
      ResourceType users,
      String tenant,
      ProductDatabase database) {
    URI origin = options.publicUrl() == null ? local : options.publicUrl();
    URI callback = HttpUrls.below(origin, CALLBACK);
    UserSessions sessions = new UserSessions(database, options.clock());
    ProvisionedUsers provisioned = new ProvisionedUsers(store, users, tenant, options.clock());
    OpenIdProvider provider = new OpenIdProvider(options, callback);
    AppServlet servlet =
        new AppServlet(
            provider,
            new Callback(options, callback, provider, provisioned, sessions),
            provisioned,
            sessions,
            new Cookies(HttpUrls.isSecure(origin) ? Protection.SECURE : Protection.NONE));
    SessionFollower follower =
        store
            .capability(ChangeFeed.class)
            .map(
                feed ->
                    new SessionFollower(
                        feed, provisioned::context, users.name(), sessions, database))
            .orElse(null);
    if (follower != null) {
      follower.start();
    }
    return new SignIn(servlet, follower);
  }

  /** {@return the pages, for {@code /app/*}} */
  public HttpServlet servlet() {
    return servlet;
  }

  /** Stops to follow the changes. */
  @Override
  public void close() {
    if (follower != null) {
      follower.close();
    }
  }
}
