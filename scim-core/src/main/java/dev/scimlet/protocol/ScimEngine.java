package dev.scimlet.protocol;

import dev.scimlet.password.PasswordHandler;
import dev.scimlet.protocol.internal.EngineConfiguration;
import dev.scimlet.protocol.internal.Listeners;
import dev.scimlet.protocol.internal.Pipeline;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaRegistry;
import dev.scimlet.store.ResourceStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM 2.0 service provider, RFC 7644, without an HTTP server: everything between HTTP and the
 * store.
 *
 * <pre>{@code
 * ScimEngine scim = ScimEngine.builder()
 *     .resourceType(ResourceTypes.user(), directory)
 *     .resourceType(ResourceTypes.group(), directory)
 *     .authenticator(BearerTokens.sha256("9f86d081884c7d65..."))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; one engine serves any number of threads and tenants.
 */
public final class ScimEngine {

  private final Pipeline pipeline;
  private final SchemaRegistry registry;

  private ScimEngine(EngineConfiguration configuration) {
    pipeline = new Pipeline(configuration);
    registry = configuration.registry();
  }

  /** {@return a builder; it demands at least one resource type and an authenticator} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Answers a request. It never throws for anything that a client can send: errors are responses.
   *
   * @param request the request, as an adapter made it
   * @return the response
   */
  public ScimResponse handle(ScimRequest request) {
    return pipeline.handle(request);
  }

  /**
   * Tells how a PATCH or PUT would be understood and what it would change, without doing it: a dry
   * run. Nothing is written and no listener is told; authorization, {@code If-Match}, the schema,
   * unique values and the existence of members are checked as in the real thing. Only what the
   * store itself would refuse stays unknown. Errors of the client are part of the answer.
   *
   * @param principal the client as which to act; the request's credentials are not looked at
   * @param request the request, as an adapter would make it; its content is read
   * @return the explanation
   * @throws IllegalArgumentException if the method is neither PATCH nor PUT
   */
  public Explanation explain(Principal principal, ScimRequest request) {
    if (!request.method().equals("PATCH") && !request.method().equals("PUT")) {
      throw new IllegalArgumentException("PATCH and PUT can be explained.");
    }
    return pipeline.explain(principal, request);
  }

  /** {@return the schemas and resource types that this engine serves} */
  public SchemaRegistry registry() {
    return registry;
  }

  /** Collects what an engine needs. Not thread-safe. */
  public static final class Builder {

    private final Map<ResourceType, ResourceStore> stores = new LinkedHashMap<>();
    private final List<RequestListener> listeners = new ArrayList<>();
    private final List<ChangeListener> changeListeners = new ArrayList<>();
    private EventDetail eventDetail = EventDetail.NORMAL;
    private @Nullable Authenticator authenticator;
    private Authorizer authorizer = Authorizer.everythingInTenant();
    private Function<Principal, ClientProfile> profiles = new OneProfile(ClientProfile.tolerant());
    private BaseUrl baseUrl = BaseUrl.relative();
    private @Nullable String documentationUri;
    private @Nullable SubjectMapping me;
    private EngineLimits limits = EngineLimits.defaults();
    private CursorSettings cursors = CursorSettings.of(CursorKeys.random());
    private @Nullable RateLimit rateLimit;
    private @Nullable PasswordHandler passwordHandler;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * Serves a resource type. Types are listed in the order in which they are added; clients expect
     * users first.
     *
     * @param type the resource type, with its extensions
     * @param store where its resources are kept; one store may keep several types
     * @return this builder
     */
    public Builder resourceType(ResourceType type, ResourceStore store) {
      stores.put(type, store);
      return this;
    }

    /**
     * Decides who sends a request. There is no default.
     *
     * @param decision the authenticator
     * @return this builder
     */
    public Builder authenticator(Authenticator decision) {
      authenticator = decision;
      return this;
    }

    /**
     * Decides what clients may do. By default every authenticated client may do everything in its
     * tenant.
     *
     * @param decision the authorizer
     * @return this builder
     */
    public Builder authorizer(Authorizer decision) {
      authorizer = decision;
      return this;
    }

    /**
     * Chooses one profile for all clients. By default {@link ClientProfile#tolerant}.
     *
     * @param profile the profile
     * @return this builder
     */
    public Builder clientProfile(ClientProfile profile) {
      profiles = new OneProfile(profile);
      return this;
    }

    /**
     * Chooses a profile for each client.
     *
     * @param choice finds the profile of a principal
     * @return this builder
     */
    public Builder clientProfiles(Function<Principal, ClientProfile> choice) {
      profiles = choice;
      return this;
    }

    /**
     * Says where clients reach the server. By default references are relative.
     *
     * @param choice the base URL
     * @return this builder
     */
    public Builder baseUrl(BaseUrl choice) {
      baseUrl = choice;
      return this;
    }

    /**
     * Says where people read about the server; {@code /ServiceProviderConfig} announces it. By
     * default nothing is announced.
     *
     * @param uri the page for administrators
     * @return this builder
     */
    public Builder documentationUri(String uri) {
      documentationUri = uri;
      return this;
    }

    /**
     * Offers {@code /Me}, RFC 7644 section 3.11: clients read and change the resource that stands
     * for them without knowing its id. By default the endpoint answers 501.
     *
     * @param mapping finds the resource of a client
     * @return this builder
     */
    public Builder me(SubjectMapping mapping) {
      me = mapping;
      return this;
    }

    /**
     * Changes what one request may ask for.
     *
     * @param changed the limits
     * @return this builder
     */
    public Builder limits(EngineLimits changed) {
      limits = changed;
      return this;
    }

    /**
     * Chooses the keys of cursors, RFC 9865. By default they are random: right for one node, and
     * until it restarts. Several nodes need the same keys.
     *
     * @param settings the keys, and how long a cursor can be used
     * @return this builder
     */
    public Builder cursors(CursorSettings settings) {
      cursors = settings;
      return this;
    }

    /**
     * Limits how many requests a client may send. By default there is no limit.
     *
     * @param limit the limit
     * @return this builder
     */
    public Builder rateLimit(RateLimit limit) {
      rateLimit = limit;
      return this;
    }

    /**
     * Keeps the passwords that clients set, and announces that they may set them. By default a
     * password is dropped before anything sees it.
     *
     * @param handler keeps passwords, for instance {@link
     *     dev.scimlet.password.Pbkdf2Passwords#savedIn}
     * @return this builder
     */
    public Builder passwordHandler(PasswordHandler handler) {
      passwordHandler = handler;
      return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener is told of every request
     * @return this builder
     */
    public Builder listener(RequestListener listener) {
      listeners.add(listener);
      return this;
    }

    /**
     * Adds a listener of changes.
     *
     * @param listener is told of every change that was stored
     * @return this builder
     */
    public Builder changeListener(ChangeListener listener) {
      changeListeners.add(listener);
      return this;
    }

    /**
     * Chooses how much the events of requests tell. By default {@link EventDetail#NORMAL}: no
     * values of attributes.
     *
     * @param detail how much
     * @return this builder
     */
    public Builder eventDetail(EventDetail detail) {
      eventDetail = detail;
      return this;
    }

    /**
     * Changes the clock, for tests.
     *
     * @param other the clock
     * @return this builder
     */
    public Builder clock(Clock other) {
      clock = other;
      return this;
    }

    /**
     * Builds the engine.
     *
     * @return the engine
     * @throws IllegalStateException if there is no resource type or no authenticator
     * @throws IllegalArgumentException if resource types contradict each other
     */
    public ScimEngine build() {
      if (stores.isEmpty()) {
        throw new IllegalStateException("An engine serves at least one resource type.");
      }
      if (authenticator == null) {
        throw new IllegalStateException(
            "An engine needs an authenticator, for instance BearerTokens.sha256(...).");
      }
      return new ScimEngine(
          new EngineConfiguration(
              SchemaRegistry.of(List.copyOf(stores.keySet())),
              new LinkedHashMap<>(stores),
              Objects.requireNonNull(authenticator),
              authorizer,
              profiles,
              baseUrl,
              documentationUri,
              me,
              limits,
              cursors,
              rateLimit,
              passwordHandler,
              new Listeners(listeners, changeListeners, eventDetail),
              clock));
    }
  }
}
