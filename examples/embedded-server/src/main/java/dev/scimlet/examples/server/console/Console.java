package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.product.AccessTokens;
import dev.scimlet.examples.server.product.AdminPassword;
import dev.scimlet.examples.server.product.AdminSessions;
import dev.scimlet.examples.server.product.PassTickets;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.examples.server.product.ProvisioningLog;
import dev.scimlet.examples.server.product.TokenAuthenticator;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.store.ResourceStore;
import jakarta.servlet.http.HttpServlet;
import java.util.Optional;
import java.util.Set;

/**
 * The admin console of a product. A server opens it before it builds its engine, lets it {@link
 * #contributeTo contribute} to that, and asks for the {@link #servlet} when the engine is there.
 * Thread-safe.
 */
public final class Console implements AutoCloseable {

  /** Where the console is mounted; it is made for no other path. */
  public static final String PATH = "/admin";

  private final ProductDatabase database;
  private final ConsoleOptions options;
  private final AdminPassword password;
  private final AdminSessions sessions;
  private final AccessTokens tokens;
  private final PassTickets tickets = new PassTickets();
  private volatile Optional<String> generatedPassword = Optional.empty();
  private final TokenAuthenticator authenticator;
  private final ResourceStore store;
  private final ProvisioningLog log;
  private final Directory directory;

  private Console(
      ProductDatabase database,
      ConsoleOptions options,
      Authenticator fixed,
      ResourceStore store,
      Set<String> types) {
    this.database = database;
    this.options = options;
    this.password = new AdminPassword(database, options.clock(), options.passwordIterations());
    this.sessions = new AdminSessions(database, options.clock());
    this.tokens = new AccessTokens(database, options.clock());
    this.authenticator = new TokenAuthenticator(fixed, tokens, tickets, options.clock());
    this.store = store;
    this.log =
        ProvisioningLog.open(
            database,
            store,
            types,
            TokenAuthenticator.TENANT,
            options.logRetention(),
            options.clock());
    this.directory =
        Directory.open(store, types, TokenAuthenticator.TENANT, options.directoryLimit());
  }

  /**
   * Opens a console.
   *
   * @param database where it keeps its password, sessions and tokens; close the console before it
   * @param options how it is to be
   * @param fixed lets in the clients that the server was told of when it started
   * @param store keeps the resources of the engine; close the console before it
   * @param types the names of the resource types that the store keeps
   * @return the console
   */
  public static Console open(
      ProductDatabase database,
      ConsoleOptions options,
      Authenticator fixed,
      ResourceStore store,
      Set<String> types) {
    return new Console(database, options, fixed, store, types);
  }

  /**
   * Sees to it that there is an admin password. Call it when nothing else can keep the server from
   * starting: a password that is made is kept from then on, and nobody may have seen it otherwise.
   *
   * @throws IllegalArgumentException if the password of the options is too short
   */
  public void preparePassword() {
    generatedPassword = password.prepare(options.password());
  }

  /** {@return the admin password, if {@link #preparePassword} made one: to be shown once} */
  public Optional<String> generatedPassword() {
    return generatedPassword;
  }

  /**
   * Gives an engine what the console needs of it: that it lets in the clients whose tokens were
   * generated here, and tells the log and the directory what they do.
   *
   * @param engine is about to be built
   */
  public void contributeTo(ScimEngine.Builder engine) {
    engine.authenticator(authenticator).listener(log).changeListener(log).changeListener(directory);
  }

  /**
   * Makes the pages.
   *
   * @param engine answers SCIM requests
   * @param baseUrl how the server finds where clients reach the engine
   * @param local where this machine reaches the engine
   * @return a servlet for {@code /admin/*}
   */
  public HttpServlet servlet(ScimEngine engine, BaseUrl baseUrl, String local) {
    ConsoleContext context =
        new ConsoleContext(
            engine, store, database, tokens, tickets, log, directory, options.clock());
    return new ConsoleServlet(
        ConsolePages.all(context, password, sessions), sessions, new TenantUrl(baseUrl, local));
  }

  /** Writes the end of the log. */
  @Override
  public void close() {
    authenticator.close();
    directory.close();
    log.close();
  }
}
