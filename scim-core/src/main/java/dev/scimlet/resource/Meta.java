package dev.scimlet.resource;

import dev.scimlet.json.JsonOutput;
import dev.scimlet.value.ScimObject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service provider knows about a resource, RFC 7643 section 3.1.
 *
 * @param resourceType the name of the resource type
 * @param created when the resource was created, or null if nobody knows
 * @param lastModified when it was last changed; equal to {@code created} until then, or null if
 *     nobody knows
 * @param location its URI, or null where it is not known
 * @param version its version as an entity tag, for instance {@code W/"3694e05e"}, or null
 */
public record Meta(
    String resourceType,
    @Nullable Instant created,
    @Nullable Instant lastModified,
    @Nullable String location,
    @Nullable String version) {

  /**
   * Copies and checks the components.
   *
   * @param resourceType as the component
   * @param created as the component
   * @param lastModified as the component
   * @param location as the component
   * @param version as the component
   */
  public Meta {
    Objects.requireNonNull(resourceType);
  }

  /**
   * Writes the value of the attribute meta.
   *
   * @param output where to
   */
  public void writeTo(JsonOutput output) {
    output.beginObject().name("resourceType").string(resourceType);
    write(output, "created", text(created));
    write(output, "lastModified", text(lastModified));
    write(output, "location", location);
    write(output, "version", version);
    output.endObject();
  }

  private static void write(JsonOutput output, String name, @Nullable String value) {
    if (value != null) {
      output.name(name).string(value);
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : Timestamps.text(time);
  }

  /** {@return the value of the attribute meta} */
  public ScimObject toScimObject() {
    return ScimObject.builder()
        .put("resourceType", resourceType)
        .putIfPresent("created", text(created))
        .putIfPresent("lastModified", text(lastModified))
        .putIfPresent("location", location)
        .putIfPresent("version", version)
        .build();
  }
}
