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
import java.util.function.Function;
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
    return kept(readers, new Key(profile, type), ProfileParts::reader);
  }

  PatchApplier applier(ClientProfile profile, ResourceType type) {
    return kept(appliers, new Key(profile, type), ProfileParts::applier);
  }

  private static ResourceReader reader(Key key) {
    return ResourceReader.of(key.type(), policy(key.profile()));
  }

  private static PatchApplier applier(Key key) {
    return PatchApplier.of(key.type().resolver(), key.profile().patch());
  }

  private static <T> T kept(Map<Key, T> parts, Key key, Function<Key, T> make) {
    T part = parts.get(key);
    if (part != null) {
      return part;
    }
    bound(parts);
    return parts.computeIfAbsent(key, make);
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
