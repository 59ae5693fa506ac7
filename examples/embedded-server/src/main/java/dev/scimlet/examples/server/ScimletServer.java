package dev.scimlet.examples.server;

import dev.scimlet.examples.server.console.Console;
import dev.scimlet.examples.server.console.ConsoleOptions;
import dev.scimlet.examples.server.lucid.LucidBehaviour;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.examples.server.product.TokenAuthenticator;
import dev.scimlet.examples.server.signin.SignIn;
import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.http.servlet.ScimServlet;
import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.CursorKeys;
import dev.scimlet.protocol.CursorSettings;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import jakarta.servlet.http.HttpServlet;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A running SCIM server at {@code /scim/v2}. It keeps everything in memory unless it is given
 * another {@link Storage}. At {@code /health} it tells anybody whether its store answers.
 *
 * <pre>{@code
 * try (ScimletServer server = ScimletServer.builder(token).port(0).start()) {
 *   URI users = URI.create(server.url() + "/Users");
 * }
 * }</pre>
 */
public final class ScimletServer implements AutoCloseable {

  /** Where the engine is mounted. */
  public static final String BASE_PATH = "/scim/v2";

  private final JettyServer jetty;
  private final Deque<Runnable> endings;
  private final @Nullable Console console;
  private final URI url;

  private ScimletServer(
      JettyServer jetty, Deque<Runnable> endings, @Nullable Console console, URI url) {
    this.jetty = jetty;
    this.endings = endings;
    this.console = console;
    this.url = url;
  }

  /**
   * Starts to describe a server.
   *
   * @param token the bearer token of its clients
   * @return a builder of a server at port 8080 that this machine alone can reach
   */
  public static Builder builder(String token) {
    return new Builder(token);
  }

  /**
   * Lists what a server serves unless it is told otherwise.
   *
   * @return users with the enterprise and the Lucid extension, and groups, whose names are unique
   *     because Microsoft Entra ID finds groups by name
   */
  public static List<ResourceType> standardResourceTypes() {
    return List.of(
        ResourceTypes.user().with(LucidExtension.user()),
        ResourceTypes.group().withUnique("displayName"));
  }

  /** {@return the base URL at which this machine reaches the server} */
  public URI url() {
    return url;
  }

  /** {@return the URL at which this machine reaches the admin console, if there is one} */
  public Optional<URI> consoleUrl() {
    return console == null ? Optional.empty() : Optional.of(url.resolve(Console.PATH));
  }

  /**
   * Tells the password of the admin console, if it was made while this server started.
   *
   * @return the password, to be shown once; empty if it was set before, or there is no console
   */
  public Optional<String> generatedAdminPassword() {
    return console == null ? Optional.empty() : console.generatedPassword();
  }

  /** Lets running requests end, for some seconds at most, frees the port and closes the store. */
  @Override
  public void close() {
    jetty.close();
    endings.forEach(Runnable::run);
  }

  /** Collects what a server needs. Not thread-safe. */
  public static final class Builder {

    private final String token;
    private final List<Consumer<ScimEngine.Builder>> changes = new ArrayList<>();
    private String host = "127.0.0.1";
    private int port = 8080;
    private List<ResourceType> types = standardResourceTypes();
    private Storage storage = Storage.memory();
    private LucidBehaviour lucid = LucidBehaviour.none();
    private @Nullable BaseUrl baseUrl;
    private @Nullable ConsoleOptions consoleOptions;
    private @Nullable SignInOptions signInOptions;

    private Builder(String token) {
      this.token = token;
    }

    /**
     * Chooses the address to listen on.
     *
     * @param name a host name or an address
     * @return this builder
     */
    public Builder host(String name) {
      host = name;
      return this;
    }

    /**
     * Chooses the port to listen on.
     *
     * @param number the port, or 0 for any free one
     * @return this builder
     */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /**
     * Says where clients reach the server, if that is not the address it listens on.
     *
     * @param choice the base URL
     * @return this builder
     */
    public Builder baseUrl(BaseUrl choice) {
      baseUrl = choice;
      return this;
    }

    /**
     * Chooses what is served.
     *
     * @param served the resource types, users first, since clients expect that
     * @return this builder
     */
    public Builder resourceTypes(List<ResourceType> served) {
      types = List.copyOf(served);
      return this;
    }

    /**
     * Chooses where resources are kept. By default {@link Storage#memory}.
     *
     * @param choice the storage
     * @return this builder
     */
    public Builder storage(Storage choice) {
      storage = choice;
      return this;
    }

    /**
     * Adds the admin console at {@code /admin}, to which {@code /} leads then. What it keeps is
     * where the storage says. By default there is none.
     *
     * @param options how the console is to be
     * @return this builder
     */
    public Builder console(ConsoleOptions options) {
      consoleOptions = options;
      return this;
    }

    /**
     * Chooses which of Lucid's documented behaviours there are. By default none.
     *
     * @param choice the behaviour
     * @return this builder
     */
    public Builder lucid(LucidBehaviour choice) {
      lucid = choice;
      return this;
    }

    /**
     * Lets the provisioned users sign in at {@code /app}, as long as they are active. By default
     * nobody can.
     *
     * @param options the OpenID provider that vouches for them
     * @return this builder
     */
    public Builder signIn(SignInOptions options) {
      signInOptions = options;
      return this;
    }

    /**
     * Changes the engine: adds a listener, a rate limit, a client profile.
     *
     * @param change is called while the server starts, after everything else is set
     * @return this builder
     */
    public Builder engine(Consumer<ScimEngine.Builder> change) {
      changes.add(change);
      return this;
    }

    /**
     * Starts the server.
     *
     * @return the running server
     * @throws UncheckedIOException if the address cannot be had
     * @throws StorageException if the store cannot be opened
     * @throws IllegalArgumentException if the resource types contradict each other, the admin
     *     password is too short, or the store lacks what Lucid's behaviour needs
     */
    public ScimletServer start() {
      JettyServer jetty = JettyServer.open(host, port);
      try {
        return start(jetty, storage.open(lucid.kept(types)));
      } catch (RuntimeException e) {
        jetty.close();
        throw e;
      }
    }

    private ScimletServer start(JettyServer jetty, OpenStore store) {
      // What was opened last is closed first.
      Deque<Runnable> endings = new ArrayDeque<>(List.of(store::close));
      try {
        HealthCheck health = new HealthCheck(store.store(), types.get(0).name(), Clock.systemUTC());
        endings.push(health::close);
        URI url = jetty.url(host).resolve(BASE_PATH);
        BaseUrl base = baseUrl == null ? BaseUrl.fixed(url.toString()) : baseUrl;
        Authenticator fixed = BearerTokens.sha256(BearerTokens.hash(token));
        ResourceStore directory = lucid.over(store.store(), types);
        ProductDatabase product = openProduct(endings);
        Console console = openConsole(product, fixed, directory, endings);
        ScimEngine engine = engine(base, directory, store.cursorKeys(), fixed, console);
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put(BASE_PATH + "/*", new ScimServlet(engine));
        servlets.put(HealthServlet.PATH, new HealthServlet(health));
        if (console != null) {
          servlets.put(Console.PATH + "/*", console.servlet(engine, base, url.toString()));
          servlets.put("", new RootServlet());
        }
        SignIn signIn = openSignIn(product, url, directory, endings);
        if (signIn != null) {
          servlets.put(SignIn.PATH + "/*", signIn.servlet());
        }
        if (console != null) {
          console.preparePassword();
        }
        jetty.start(servlets);
        return new ScimletServer(jetty, endings, console, url);
      } catch (RuntimeException e) {
        endings.forEach(Runnable::run);
        throw e;
      }
    }

    private @Nullable ProductDatabase openProduct(Deque<Runnable> endings) {
      if (consoleOptions == null && signInOptions == null) {
        return null;
      }
      ProductDatabase product = storage.openProduct();
      endings.push(product::close);
      return product;
    }

    private @Nullable Console openConsole(
        @Nullable ProductDatabase product,
        Authenticator fixed,
        ResourceStore directory,
        Deque<Runnable> endings) {
      if (consoleOptions == null || product == null) {
        return null;
      }
      Console console =
          Console.open(
              product,
              consoleOptions,
              fixed,
              directory,
              types.stream().map(ResourceType::name).collect(Collectors.toSet()));
      endings.push(console::close);
      return console;
    }

    private @Nullable SignIn openSignIn(
        @Nullable ProductDatabase product,
        URI url,
        ResourceStore directory,
        Deque<Runnable> endings) {
      if (signInOptions == null || product == null) {
        return null;
      }
      ResourceType users =
          lucid.served(types).stream()
              .filter(type -> type.name().equals(ResourceTypes.user().name()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("Nobody can sign in without users."));
      SignIn signIn =
          SignIn.open(
              signInOptions,
              url.resolve("/"),
              directory,
              users,
              TokenAuthenticator.TENANT,
              product);
      endings.push(signIn::close);
      return signIn;
    }

    private ScimEngine engine(
        BaseUrl base,
        ResourceStore directory,
        @Nullable CursorKeys cursorKeys,
        Authenticator fixed,
        @Nullable Console console) {
      ScimEngine.Builder engine = ScimEngine.builder().authenticator(fixed).baseUrl(base);
      if (console != null) {
        console.contributeTo(engine);
      }
      if (cursorKeys != null) {
        engine.cursors(CursorSettings.of(cursorKeys));
      }
      lucid.served(types).forEach(type -> engine.resourceType(type, directory));
      changes.forEach(change -> change.accept(engine));
      return engine.build();
    }
  }
}
