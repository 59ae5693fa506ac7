package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a PUT keeps of the resource that it replaces: what clients cannot write (readOnly), cannot
 * change (immutable, which must match if sent), do not see when they read (returned never or on
 * request), and what the schema does not know any more. What the client says to have no value is no
 * more omitted than what it gives one: it is cleared, or refused if it is immutable (RFC 7644
 * section 3.5.1).
 */
final class ReplacementMerge {

  private enum Purpose {
    REPLACEMENT,
    CREATION
  }

  private final ResourceType type;
  private final Set<AttributePath> unassigned;
  private final Purpose purpose;

  private ReplacementMerge(ResourceType type, Set<AttributePath> unassigned, Purpose purpose) {
    this.type = type;
    this.unassigned = unassigned;
    this.purpose = purpose;
  }

  static ReplacementMerge of(ResourceType type, Set<AttributePath> unassigned) {
    return new ReplacementMerge(type, unassigned, Purpose.REPLACEMENT);
  }

  /** For the second half of a creation, which may still write what cannot be changed later. */
  static ReplacementMerge ofCreation(ResourceType type) {
    return new ReplacementMerge(type, Set.of(), Purpose.CREATION);
  }

  Resource merge(Resource current, Resource sent) {
    ScimObject body =
        merge(top(null), type.schema().attributes(), current.body(), sent.body(), namesOfOthers());
    for (SchemaExtension extension : type.extensions()) {
      Schema schema = extension.schema();
      ScimObject merged =
          merge(
              top(schema.id()),
              schema.attributes(),
              members(current.body(), schema),
              members(sent.body(), schema),
              Set.of());
      body = merged.isEmpty() ? body.without(schema.id()) : body.with(schema.id(), merged);
    }
    return sent.withBody(body);
  }

  private static ScimObject members(ScimObject body, Schema extension) {
    ScimObject members = body.getObject(extension.id());
    return members == null ? ScimObject.empty() : members;
  }

  private Set<String> namesOfOthers() {
    Set<String> names = new HashSet<>();
    type.extensions().forEach(extension -> names.add(extension.schema().id()));
    CommonAttributes.all().forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  private static Function<String, AttributePath> top(@Nullable String schema) {
    return name -> new AttributePath(schema, name, null);
  }

  private ScimObject merge(
      Function<String, AttributePath> place,
      List<? extends AttributeDescriptor> attributes,
      ScimObject current,
      ScimObject sent,
      Set<String> others) {
    ScimObject merged = sent;
    Set<String> known = new HashSet<>(others);
    for (AttributeDescriptor attribute : attributes) {
      known.add(attribute.name());
      ScimValue before = current.get(attribute.name());
      if (before != null) {
        ScimValue after = merge(place.apply(attribute.name()), attribute, before, sent);
        merged = after == null ? merged : merged.with(attribute.name(), after);
      }
    }
    for (String name : current.names()) {
      if (!known.contains(name)) {
        merged = merged.with(name, Objects.requireNonNull(current.get(name)));
      }
    }
    return merged;
  }

  /** What replaces the stored value, or null if nothing does. */
  private @Nullable ScimValue merge(
      AttributePath path, AttributeDescriptor attribute, ScimValue before, ScimObject replacement) {
    ScimValue sent = replacement.get(attribute.name());
    if (isKept(path, attribute, before, sent)) {
      return before;
    }
    if (before instanceof ScimObject old && (sent == null || sent instanceof ScimObject)) {
      ScimObject merged =
          merge(
              sub -> new AttributePath(path.schema(), path.attribute(), sub),
              attribute.subAttributes(),
              old,
              sent instanceof ScimObject changed ? changed : ScimObject.empty(),
              Set.of());
      return sent == null && merged.isEmpty() ? null : merged;
    }
    if (before instanceof ScimArray old && sent instanceof ScimArray changed) {
      return new ReplacedValues(path, attribute, unassigned).merge(old, changed);
    }
    return sent;
  }

  private boolean isKept(
      AttributePath path,
      AttributeDescriptor attribute,
      ScimValue before,
      @Nullable ScimValue sent) {
    if (attribute.mutability() == Mutability.READ_ONLY) {
      return true;
    }
    if (sent == null && !isUnassigned(path)) {
      return attribute.mutability() == Mutability.IMMUTABLE
          || attribute.returned() == Returned.NEVER
          || attribute.returned() == Returned.REQUEST;
    }
    if (purpose == Purpose.REPLACEMENT
        && attribute.mutability() == Mutability.IMMUTABLE
        && !before.equals(sent)) {
      throw new ValueException(
          ScimType.MUTABILITY, path, attribute.name() + " cannot be changed once it is set.");
    }
    return false;
  }

  /** Whether the client says that there shall be no value, here or in all that it is part of. */
  private boolean isUnassigned(AttributePath path) {
    String schema = path.schema();
    return unassigned.contains(path)
        || unassigned.contains(path.parent())
        || (schema != null && unassigned.contains(AttributePath.ofSchema(schema)));
  }
}
