package dev.scimlet.resource;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueConformer;
import dev.scimlet.value.ValueException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Compares what {@code schemas} says with what the body has, RFC 7643 sections 3 and 3.3. An
 * extension that is listed and has no data is in order.
 */
final class DeclaredSchemas {

  private static final AttributePath PATH = AttributePath.of(CommonAttributes.SCHEMAS.name());

  private final ResourceType type;
  private final ReadPolicy policy;
  private final ValueConformer conformer;
  private final RepairListener fired;

  DeclaredSchemas(
      ResourceType type, ReadPolicy policy, ValueConformer conformer, RepairListener fired) {
    this.type = type;
    this.policy = policy;
    this.conformer = conformer;
    this.fired = fired;
  }

  void check(ScimValue schemas, Set<String> extensions) {
    Set<String> listed = listed(schemas);
    if (!listed.contains(type.schema().id())) {
      require(ResourceRepair.MISSING_SCHEMAS, "must list " + type.schema().id() + ".");
    }
    for (String uri : extensions) {
      if (!listed.contains(uri)) {
        require(ResourceRepair.UNLISTED_EXTENSION, "must list " + uri + ", which the body has.");
      }
    }
  }

  private Set<String> listed(ScimValue schemas) {
    Set<String> listed = new HashSet<>();
    ScimValue conformed = conformer.conform(PATH, CommonAttributes.SCHEMAS, schemas, fired);
    if (conformed instanceof ScimArray array) {
      for (ScimValue value : array) {
        add(((ScimString) value).value(), listed);
      }
    }
    return listed;
  }

  private void add(String uri, Set<String> listed) {
    ResolvedAttribute known = type.resolver().resolve(uri).orElse(null);
    if (known != null && known.path().isSchema()) {
      listed.add(Objects.requireNonNull(known.path().schema()));
    } else {
      require(ResourceRepair.UNKNOWN_SCHEMA_URI, "lists a URI that " + type + " does not know.");
    }
  }

  private void require(ResourceRepair repair, String problem) {
    if (!policy.resources().contains(repair)) {
      throw new ValueException(ScimType.INVALID_SYNTAX, PATH, "The attribute schemas " + problem);
    }
    fired.repaired(repair, PATH);
  }
}
