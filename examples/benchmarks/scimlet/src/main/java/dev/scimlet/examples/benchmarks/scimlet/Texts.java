package dev.scimlet.examples.benchmarks.scimlet;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchRequest;
import dev.scimlet.resource.ReadPolicy;
import dev.scimlet.resource.Resource;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Reads the texts of the measurements. */
final class Texts {

  static final ResourceType USER = ResourceTypes.user();
  static final ResourceType GROUP = ResourceTypes.group();

  /** Enough for a group of 100,000 members. */
  private static final JsonLimits LIMITS = JsonLimits.defaults().withDocumentBytes(1 << 28);

  private Texts() {}

  static Resource user(ScimObject json) {
    return read(USER, json);
  }

  static Resource group(ScimObject json) {
    return read(GROUP, json);
  }

  private static Resource read(ResourceType type, ScimObject json) {
    return ResourceReader.of(type, ReadPolicy.tolerant())
        .read(json, RepairListener.none())
        .resource();
  }

  static PatchRequest patch(String body) {
    return new PatchRequest(
        object(body).getValues("Operations").stream()
            .map(operation -> operation((ScimObject) operation))
            .toList());
  }

  private static PatchOperation operation(ScimObject operation) {
    String name = Objects.requireNonNull(operation.getString("op"));
    return new PatchOperation(
        PatchOperation.Kind.valueOf(name.toUpperCase(Locale.ROOT)),
        operation.getString("path"),
        operation.get("value"));
  }

  static ScimObject object(String json) {
    return ScimJson.read(json.getBytes(StandardCharsets.UTF_8), LIMITS);
  }
}
