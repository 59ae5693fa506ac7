package dev.scimlet.resource;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attributes of one body by schema; whatever comes twice is refused. */
final class BodyParts {

  private static final String CORE = "";

  private final Map<String, ScimObject> bySchema = new LinkedHashMap<>();

  /** The attributes of an extension, or of the core schema for null. */
  ScimObject object(@Nullable String schema) {
    return bySchema.getOrDefault(schema == null ? CORE : schema, ScimObject.empty());
  }

  Set<String> uris() {
    return bySchema.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(CORE) && !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  void putExtension(AttributePath path, ScimObject data) {
    if (bySchema.putIfAbsent(Objects.requireNonNull(path.schema()), data) != null) {
      throw duplicate(path);
    }
  }

  void put(AttributePath path, ScimValue value) {
    ScimObject object = object(path.schema());
    String name = Objects.requireNonNull(path.attribute());
    ScimValue before = object.get(name);
    ScimObject changed = object.with(name, joined(path, before, value));
    bySchema.put(path.schema() == null ? CORE : path.schema(), changed);
  }

  private static ScimValue joined(AttributePath path, @Nullable ScimValue before, ScimValue value) {
    String subAttribute = path.subAttribute();
    if (before == null) {
      return subAttribute == null ? value : ScimObject.of(subAttribute, value);
    }
    if (subAttribute != null
        && before instanceof ScimObject object
        && !object.contains(subAttribute)) {
      return object.with(subAttribute, value);
    }
    throw duplicate(path);
  }

  private static ValueException duplicate(AttributePath path) {
    return new ValueException(
        ScimType.INVALID_SYNTAX,
        path,
        path + " occurs twice in the body; names are compared without regard to case.");
  }
}
