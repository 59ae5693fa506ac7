package dev.scimlet.examples.server.signin;

import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.Filters;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The users whom the organization has provisioned, as its SCIM clients left them. */
final class ProvisionedUsers {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String PRINCIPAL = "sign-in";

  private final ResourceStore store;
  private final ResourceType type;
  private final String tenant;
  private final Clock clock;

  ProvisionedUsers(ResourceStore store, ResourceType type, String tenant, Clock clock) {
    this.store = store;
    this.type = type;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** Finds the one active user with a value; two of them are as good as none. */
  Optional<StoredResource> findActive(SubjectLink.LinkedAttribute attribute, String value) {
    ResolvedAttribute resolved = type.resolver().resolve(attribute.scimName()).orElseThrow();
    Filter filter = Filters.eq(resolved, ScimString.of(value));
    Query query =
        new Query(
            type.name(),
            filter,
            List.of(),
            new Page.Index(0, 2),
            Query.Total.NONE,
            Projection.everything());
    try (QueryResult result = store.query(context(), query)) {
      FilterMatcher matcher = FilterMatcher.compile(filter);
      List<StoredResource> found = result.rows().filter(matcher::matches).limit(2).toList();
      return found.size() == 1
          ? found.stream().filter(ProvisionedUsers::isActive).findFirst()
          : Optional.empty();
    }
  }

  /** Reads a user, if there is one and it is active. */
  Optional<StoredResource> readActive(String id) {
    return store
        .get(context(), new ResourceKey(type.name(), id), Projection.everything())
        .filter(ProvisionedUsers::isActive);
  }

  StoreContext context() {
    return new StoreContext(tenant, PRINCIPAL, clock.instant(), Instant.now().plus(LONGEST));
  }

  /** Who does not say whether an account is active has not switched it off. */
  private static boolean isActive(StoredResource user) {
    return user.resource().get("active") != ScimBoolean.FALSE;
  }
}
