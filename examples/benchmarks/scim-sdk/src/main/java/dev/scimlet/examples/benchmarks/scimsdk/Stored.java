package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import dev.scimlet.examples.benchmarks.requests.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of one type. Not thread-safe. */
final class Stored<T extends ResourceNode> {

  private final Class<T> kind;
  private final Map<String, T> all = new HashMap<>();
  private @Nullable T lent;
  private int created;

  Stored(Class<T> kind) {
    this.kind = kind;
  }

  void put(T resource) {
    all.put(resource.getId().orElseThrow(), resource);
  }

  /** The next that is asked for is this one, itself and not a copy. */
  void lend(T resource) {
    lent = resource;
  }

  T create(T resource) {
    resource.setId(Ids.ofNew(created++));
    Instant now = Instant.now();
    Meta meta = resource.getMeta().orElseThrow();
    meta.setCreated(now);
    meta.setLastModified(now);
    put(resource);
    return resource;
  }

  T get(String id) {
    T resource = lent;
    if (resource != null) {
      lent = null;
      return resource;
    }
    return Copies.of(stored(id), kind);
  }

  private T stored(String id) {
    T resource = all.get(id);
    if (resource == null) {
      throw new ResourceNotFoundException("There is none.");
    }
    return resource;
  }

  T update(T resource) {
    put(resource);
    return resource;
  }

  void delete(String id) {
    all.remove(id);
  }
}
