package dev.scimlet.resource;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that nothing is missing that the schema requires, RFC 7643 section 7: attributes,
 * sub-attributes of the complex values that are there, attributes of the extensions that are there,
 * and required extensions. An empty string is nothing where something is required, RFC 7643 section
 * 4.1.1. What is read-only is the service provider's to supply.
 */
public final class RequiredAttributes {

  private static final ScimString EMPTY = ScimString.of("");

  private RequiredAttributes() {}

  /**
   * Checks a body.
   *
   * @param type the resource type
   * @param body its attributes, in canonical spelling
   * @throws ValueException {@code invalidValue}, naming the first attribute that is missing
   */
  public static void check(ResourceType type, ScimObject body) {
    checkObject(null, type.schema().attributes(), body);
    for (SchemaExtension extension : type.extensions()) {
      String uri = extension.schema().id();
      ScimObject data = body.getObject(uri);
      if (data != null) {
        checkObject(AttributePath.ofSchema(uri), extension.schema().attributes(), data);
      } else if (extension.required()) {
        throw missing(AttributePath.ofSchema(uri));
      }
    }
  }

  /**
   * Checks the parts of some attributes only: after a change, so that what was stored before and
   * lacks something by now does not stand in the way of changes elsewhere.
   *
   * @param type the resource type
   * @param body its attributes, in canonical spelling
   * @param changed the whole attributes to look at
   * @throws ValueException {@code invalidValue}, naming the first sub-attribute that is missing
   */
  public static void checkParts(ResourceType type, ScimObject body, Set<AttributePath> changed) {
    for (AttributePath path : changed) {
      String uri = path.schema();
      ScimObject holder = uri == null ? body : body.getObject(uri);
      Schema schema =
          uri == null
              ? type.schema()
              : type.findExtension(uri).map(SchemaExtension::schema).orElse(null);
      String name = path.attribute();
      if (holder != null && schema != null && name != null) {
        ScimValue value = holder.get(name);
        schema
            .findAttribute(name)
            .filter(attribute -> value != null)
            .ifPresent(attribute -> checkParts(path, attribute, Objects.requireNonNull(value)));
      }
    }
  }

  private static void checkObject(
      @Nullable AttributePath parent, List<Attribute> attributes, ScimObject object) {
    for (Attribute attribute : attributes) {
      if (requiresSomething(attribute)) {
        AttributePath path =
            parent == null ? AttributePath.of(attribute.name()) : parent.child(attribute.name());
        ScimValue value = object.get(attribute.name());
        if (value != null) {
          checkParts(path, attribute, value);
        } else if (attribute.required() && attribute.mutability() != Mutability.READ_ONLY) {
          throw missing(path);
        }
      }
    }
  }

  private static boolean requiresSomething(Attribute attribute) {
    if (attribute.required()) {
      return true;
    }
    for (Attribute part : attribute.subAttributes()) {
      if (requiresSomething(part)) {
        return true;
      }
    }
    return false;
  }

  private static void checkParts(AttributePath path, Attribute attribute, ScimValue value) {
    if (attribute.required() && value.equals(EMPTY)) {
      throw missing(path);
    }
    if (value instanceof ScimArray array) {
      array.forEach(element -> checkParts(path, attribute, element));
    } else if (value instanceof ScimObject object) {
      checkObject(path, attribute.subAttributes(), object);
    }
  }

  private static ValueException missing(AttributePath path) {
    return new ValueException(ScimType.INVALID_VALUE, path, path + " is required and missing.");
  }
}
