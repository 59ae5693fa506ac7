package dev.scimlet.examples.server.product;

import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the targets of requests are called: by asking the store for many at once, and for
 * those that it does not have any more by what the log says of them.
 */
final class TargetNames {

  private static final System.Logger LOG = System.getLogger(TargetNames.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final List<String> NAMES = List.of("userName", "displayName");

  private final ProductDatabase database;
  private final ResourceStore store;
  private final Set<String> types;
  private final String tenant;

  TargetNames(ProductDatabase database, ResourceStore store, Set<String> types, String tenant) {
    this.database = database;
    this.store = store;
    this.types = types;
    this.tenant = tenant;
  }

  /** The same entries with the names of their targets, as far as they are known. */
  List<LogEntry> complete(List<LogEntry> entries) {
    Map<String, Set<ResourceKey>> wanted =
        entries.stream()
            .map(TargetNames::key)
            .filter(Objects::nonNull)
            .filter(key -> types.contains(key.resourceType()))
            .collect(Collectors.groupingBy(ResourceKey::resourceType, Collectors.toSet()));
    Map<String, String> names = new HashMap<>();
    wanted.values().forEach(keys -> names.putAll(present(keys)));
    names.putAll(former(wanted.values(), names.keySet()));
    return entries.stream()
        .map(entry -> entry.named(entry.target() == null ? null : names.get(entry.target())))
        .toList();
  }

  private static @Nullable ResourceKey key(LogEntry entry) {
    String type = entry.resourceType();
    String target = entry.target();
    return type == null || target == null ? null : new ResourceKey(type, target);
  }

  private Map<String, String> present(Set<ResourceKey> keys) {
    Instant now = Instant.now();
    StoreContext context = new StoreContext(tenant, "log", now, now.plus(LONGEST));
    Map<String, String> names = new HashMap<>();
    try {
      store
          .getAll(context, keys, Projection.only(Set.copyOf(NAMES)))
          .forEach((key, resource) -> putName(names, resource));
    } catch (StoreException e) {
      LOG.log(Level.DEBUG, "Some targets stay without a name.", e);
    }
    return names;
  }

  private Map<String, String> former(Iterable<Set<ResourceKey>> keys, Set<String> named) {
    Set<String> missing = new HashSet<>();
    keys.forEach(some -> some.forEach(key -> missing.add(key.id())));
    missing.removeAll(named);
    return missing.isEmpty()
        ? Map.of()
        : database.jdbi().withHandle(handle -> LogTable.names(handle, missing));
  }

  private static void putName(Map<String, String> names, StoredResource resource) {
    NAMES.stream()
        .map(name -> resource.resource().body().getString(name))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(name -> names.put(resource.key().id(), LogTexts.word(name)));
  }
}
