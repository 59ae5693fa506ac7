package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.patch.PatchApplier;
import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.resource.ReadPolicy;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.resource.ResourceRepair;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ValueRepair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is built once for a profile and a resource type, and used by every request. */
final class ProfileParts {

  /** A host that makes a profile for each request must not fill the memory. */
  private static final int MOST = 256;

  private record Key(ClientProfile profile, ResourceType type) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && profile.equals(that.profile) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return 31 * profile.hashCode() + type.hashCode();
    }
  }

  private final Map<Key, ResourceReader> readers = new ConcurrentHashMap<>();
  private final Map<Key, PatchApplier> appliers = new ConcurrentHashMap<>();

  ResourceReader reader(ClientProfile profile, ResourceType type) {
    Key key = new Key(profile, type);
    ResourceReader known = readers.get(key);
    return known != null ? known : kept(readers, key, ResourceReader.of(type, policy(profile)));
  }

  PatchApplier applier(ClientProfile profile, ResourceType type) {
    Key key = new Key(profile, type);
    PatchApplier known = appliers.get(key);
    return known != null
        ? known
        : kept(appliers, key, PatchApplier.of(type.resolver(), profile.patch()));
  }

  private static <T> T kept(Map<Key, T> parts, Key key, T made) {
    bound(parts);
    T other = parts.putIfAbsent(key, made);
    return other == null ? made : other;
  }

  private static ReadPolicy policy(ClientProfile profile) {
    return new ReadPolicy(
        profile.of(ResourceRepair.class),
        profile.of(NameRepair.class),
        profile.of(ValueRepair.class));
  }

  private static void bound(Map<?, ?> map) {
    if (map.size() >= MOST) {
      map.clear();
    }
  }
}
