package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchResult;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code value} and {@code $ref} of a complex value together, RFC 7643 section 2.4: both say
 * which resource is meant, as of members and of a manager. A client may write either of them.
 */
final class ReferencedValues {

  private static final String VALUE = "value";
  private static final String REFERENCE = "$ref";
  private static final String TYPE = "type";

  private final ResourceReferences references;
  private final Map<ResourceType, List<Referring>> byType = new ConcurrentHashMap<>();

  /** An attribute whose values name resources, of the core schema or of an extension. */
  private record Referring(AttributePath path, AttributeDescriptor attribute) {}

  ReferencedValues(ResourceReferences references) {
    this.references = references;
  }

  /** Gives every reference in the body of a POST or PUT its value. */
  Resource complete(Exchange exchange, ResourceType type, Resource sent) {
    ScimObject body = sent.body();
    for (Referring referring : referring(type)) {
      AttributePath path = referring.path();
      ScimObject holder = holder(body, path);
      ScimValue value = holder == null ? null : holder.get(name(path));
      if (value != null) {
        body = with(body, path, complete(exchange, path, referring.attribute(), value));
      }
    }
    return body.equals(sent.body()) ? sent : sent.withBody(body);
  }

  /** Few attributes of a type refer to resources, mostly none or one. */
  private List<Referring> referring(ResourceType type) {
    List<Referring> known = byType.get(type);
    if (known == null) {
      known = findReferring(type);
      byType.put(type, known);
    }
    return known;
  }

  private static List<Referring> findReferring(ResourceType type) {
    List<Referring> found = new ArrayList<>();
    for (Attribute attribute : type.schema().attributes()) {
      if (isReferring(attribute)) {
        found.add(new Referring(AttributePath.of(attribute.name()), attribute));
      }
    }
    for (SchemaExtension extension : type.extensions()) {
      for (Attribute attribute : extension.schema().attributes()) {
        if (isReferring(attribute)) {
          String uri = extension.schema().id();
          found.add(new Referring(AttributePath.ofExtension(uri, attribute.name()), attribute));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Gives every reference in a step of a PATCH its value. */
  PatchStep complete(Exchange exchange, PatchStep step) {
    AttributeDescriptor attribute = step.target().attribute();
    ScimValue value = step.value();
    return value == null || step.target().subAttribute() != null || !isReferring(attribute)
        ? step
        : new PatchStep(
            step.operation(),
            step.kind(),
            step.target(),
            complete(exchange, step.target().path(), attribute, value));
  }

  private ScimValue complete(
      Exchange exchange, AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (value instanceof ScimArray array) {
      List<ScimValue> completed = new ArrayList<>(array.size());
      for (ScimValue element : array) {
        completed.add(complete(exchange, path, attribute, element));
      }
      return ScimArray.of(completed);
    }
    ScimObject object = value instanceof ScimObject given ? given : ScimObject.empty();
    ResourceKey named = named(exchange, attribute, object);
    if (named == null) {
      return value;
    }
    String id = object.getString(VALUE);
    if (id == null) {
      return completed(attribute, object, named);
    }
    return id.equals(named.id()) ? value : withoutContradiction(exchange, path, object);
  }

  private static ScimObject completed(
      AttributeDescriptor attribute, ScimObject object, ResourceKey named) {
    ScimObject completed = object.with(VALUE, ScimString.of(named.id()));
    return attribute.subAttribute(TYPE) == null || completed.contains(TYPE)
        ? completed
        : completed.with(TYPE, ScimString.of(named.resourceType()));
  }

  private static ScimObject withoutContradiction(
      Exchange exchange, AttributePath path, ScimObject object) {
    if (!exchange.profile().allows(RequestRepair.CONTRADICTING_REFERENCE)) {
      throw new ValueException(
          ScimType.INVALID_VALUE,
          path,
          "The value and the $ref of " + path + " name different resources.");
    }
    exchange.repairs().repaired(RequestRepair.CONTRADICTING_REFERENCE, path);
    return object.without(REFERENCE);
  }

  /** What a PATCH leaves: if one of the two was changed alone, the other follows or goes. */
  ScimObject settle(Exchange exchange, ResourceType type, ScimObject before, PatchResult patched) {
    ScimObject after = patched.resource();
    for (AttributePath path : patched.changed()) {
      ScimObject changed = object(after, path);
      AttributeDescriptor attribute = changed == null ? null : referring(type, path);
      if (changed != null && attribute != null) {
        ScimObject settled = settle(exchange, attribute, object(before, path), changed);
        after = with(after, path, settled);
      }
    }
    return after;
  }

  private ScimObject settle(
      Exchange exchange,
      AttributeDescriptor attribute,
      @Nullable ScimObject before,
      ScimObject after) {
    ScimObject old = before == null ? ScimObject.empty() : before;
    boolean sameValue = Objects.equals(old.get(VALUE), after.get(VALUE));
    boolean sameReference = Objects.equals(old.get(REFERENCE), after.get(REFERENCE));
    if (sameReference && !sameValue) {
      return after.without(REFERENCE);
    }
    ResourceKey named = sameReference || !sameValue ? null : named(exchange, attribute, after);
    return named == null ? after : after.with(VALUE, ScimString.of(named.id()));
  }

  private static @Nullable AttributeDescriptor referring(ResourceType type, AttributePath path) {
    return type.resolver()
        .resolve(path.toString())
        .map(ResolvedAttribute::attribute)
        .filter(attribute -> !attribute.multiValued() && isReferring(attribute))
        .orElse(null);
  }

  private static @Nullable ScimObject object(ScimObject body, AttributePath path) {
    ScimObject holder = holder(body, path);
    return holder == null || path.attribute() == null ? null : holder.getObject(name(path));
  }

  private static @Nullable ScimObject holder(ScimObject body, AttributePath path) {
    String schema = path.schema();
    return schema == null ? body : body.getObject(schema);
  }

  private static ScimObject with(ScimObject body, AttributePath path, ScimValue value) {
    String schema = path.schema();
    ScimObject changed = Objects.requireNonNull(holder(body, path)).with(name(path), value);
    return schema == null ? changed : body.with(schema, changed);
  }

  private static String name(AttributePath path) {
    return Objects.requireNonNull(path.attribute());
  }

  /** The resource of this server that a {@code $ref} names, if the attribute may refer to it. */
  private @Nullable ResourceKey named(
      Exchange exchange, AttributeDescriptor attribute, ScimObject object) {
    String reference = object.getString(REFERENCE);
    ResourceKey named = reference == null ? null : references.read(exchange.baseUrl(), reference);
    AttributeDescriptor part = attribute.subAttribute(REFERENCE);
    return named == null
            || part == null
            || !(part.referenceTypes().isEmpty()
                || part.referenceTypes().contains(named.resourceType()))
        ? null
        : named;
  }

  private static boolean isReferring(AttributeDescriptor attribute) {
    if (attribute.type() != AttributeType.COMPLEX) {
      return false;
    }
    AttributeDescriptor value = attribute.subAttribute(VALUE);
    AttributeDescriptor reference = attribute.subAttribute(REFERENCE);
    return attribute.mutability() != Mutability.READ_ONLY
        && value != null
        && value.type() == AttributeType.STRING
        && value.mutability() != Mutability.READ_ONLY
        && reference != null
        && reference.type() == AttributeType.REFERENCE;
  }
}
