package dev.scimlet.store;

import dev.scimlet.resource.Meta;
import dev.scimlet.resource.Resource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its store holds it. Filters see it whole: {@code id} and {@code meta} beside the
 * attributes of the body.
 *
 * @param key the resource's type and id
 * @param version its version
 * @param created when it was created, or null if the store does not know
 * @param lastModified when it was last changed, or null if the store does not know
 * @param resource its body, without id and meta
 */
public record StoredResource(
    ResourceKey key,
    Version version,
    @Nullable Instant created,
    @Nullable Instant lastModified,
    Resource resource)
    implements AttributeSource {

  /**
   * Makes a resource without time stamps.
   *
   * @param key the resource's type and id
   * @param version its version
   * @param resource its body
   * @return the stored resource
   */
  public static StoredResource of(ResourceKey key, Version version, Resource resource) {
    return new StoredResource(key, version, null, null, resource);
  }

  @Override
  public @Nullable ScimValue get(String name) {
    return switch (name) {
      case "id" -> ScimString.of(key.id());
      case "meta" -> meta().toScimObject();
      default -> resource.get(name);
    };
  }

  private Meta meta() {
    return new Meta(key.resourceType(), created, lastModified, null, null);
  }
}
