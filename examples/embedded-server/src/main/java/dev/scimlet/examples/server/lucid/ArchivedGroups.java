package dev.scimlet.examples.server.lucid;

import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.Filters;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The groups of a store that are archived: whoever creates one of their names gets them back. */
final class ArchivedGroups {

  private static final String NAME = "displayName";

  private final ResourceStore store;
  private final ResolvedAttribute name;
  private final Filter isArchived;

  ArchivedGroups(ResourceStore store, ResourceType kept) {
    this.store = store;
    this.name = kept.resolver().resolve(NAME).orElseThrow();
    this.isArchived = ArchiveMark.filter(kept);
  }

  /**
   * Restores the archived group of the same name, or makes a new one.
   *
   * @throws StoreException as the store; {@code uniqueness} if a group in use has the name
   */
  StoredResource restoreOr(
      StoreContext context,
      Resource body,
      Function<StoredResource, StoredResource> restore,
      Supplier<StoredResource> create) {
    while (true) {
      Optional<StoredResource> old = find(context, body);
      try {
        return old.isPresent() ? restore.apply(old.get()) : create.get();
      } catch (StoreException.VersionMismatch | StoreException.NotFound e) {
        requireAnother(context, e);
      } catch (StoreException.Uniqueness e) {
        // Perhaps the group that has the name was archived after the look.
        if (old.isPresent() || find(context, body).isEmpty()) {
          throw e;
        }
        requireAnother(context, e);
      }
    }
  }

  private static void requireAnother(StoreContext context, StoreException lost) {
    if (Instant.now().isAfter(context.deadline())) {
      throw new StoreException.Conflict(lost);
    }
  }

  private Optional<StoredResource> find(StoreContext context, Resource body) {
    String wanted = body.body().getString(NAME);
    if (wanted == null) {
      return Optional.empty();
    }
    Filter filter = Filters.and(Filters.eq(name, ScimString.of(wanted)), isArchived);
    Query query =
        new Query(
            LucidTypes.GROUP,
            filter,
            List.of(),
            new Page.Index(0, 1),
            Query.Total.NONE,
            Projection.everything());
    try (QueryResult result = store.query(context, query)) {
      FilterMatcher matcher = FilterMatcher.compile(filter);
      return result.rows().filter(matcher::matches).findFirst();
    }
  }
}
