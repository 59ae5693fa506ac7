package dev.scimlet.protocol.internal;

import dev.scimlet.password.PasswordHandler;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.Authorizer;
import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.CursorSettings;
import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RateLimit;
import dev.scimlet.protocol.SubjectMapping;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaRegistry;
import dev.scimlet.store.ResourceStore;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the builder of an engine collected. */
public record EngineConfiguration(
    SchemaRegistry registry,
    Map<ResourceType, ResourceStore> stores,
    Authenticator authenticator,
    Authorizer authorizer,
    Function<Principal, ClientProfile> profiles,
    BaseUrl baseUrl,
    @Nullable String documentationUri,
    @Nullable SubjectMapping me,
    EngineLimits limits,
    CursorSettings cursors,
    @Nullable RateLimit rateLimit,
    @Nullable PasswordHandler passwordHandler,
    Listeners listeners,
    Clock clock) {}
