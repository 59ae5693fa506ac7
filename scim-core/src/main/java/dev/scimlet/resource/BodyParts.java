package dev.scimlet.resource;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of one body by schema; whatever comes twice is refused. */
final class BodyParts {

  private static final String SCHEMAS = CommonAttributes.SCHEMAS.name();

  private final ScimObject.Builder core = ScimObject.builder();
  private final Map<String, ScimObject> extensions = new LinkedHashMap<>();
  private @Nullable ScimValue schemas;

  /** The list of schemas, or null in the sense of JSON if there is none. */
  ScimValue schemas() {
    return schemas == null ? ScimNull.NULL : schemas;
  }

  /** The attributes of the core schema without the list of schemas. */
  ScimObject core() {
    return core.build();
  }

  ScimObject extension(String uri) {
    return extensions.getOrDefault(uri, ScimObject.empty());
  }

  /** The extensions that have attributes. */
  Set<String> extensionUris() {
    Set<String> uris = new HashSet<>();
    for (Map.Entry<String, ScimObject> extension : extensions.entrySet()) {
      if (!extension.getValue().isEmpty()) {
        uris.add(extension.getKey());
      }
    }
    return uris;
  }

  void putExtension(AttributePath path, ScimObject data) {
    if (extensions.putIfAbsent(Objects.requireNonNull(path.schema()), data) != null) {
      throw duplicate(path);
    }
  }

  void put(AttributePath path, ScimValue value) {
    String name = Objects.requireNonNull(path.attribute());
    String uri = path.schema();
    if (uri != null) {
      ScimObject data = extension(uri);
      extensions.put(uri, data.with(name, joined(path, data.get(name), value)));
    } else if (name.equals(SCHEMAS)) {
      schemas = joined(path, schemas, value);
    } else {
      core.put(name, joined(path, core.get(name), value));
    }
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
