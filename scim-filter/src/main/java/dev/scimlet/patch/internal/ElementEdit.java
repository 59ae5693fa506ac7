package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueConformer;
import dev.scimlet.value.ValueException;
import dev.scimlet.value.ValueRepair;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes one complex value, or one value of a list, as a step asks for. */
final class ElementEdit {

  private static final Set<ValueRepair> LITERAL_REPAIRS =
      Set.of(ValueRepair.DISALLOWED_CHARACTERS, ValueRepair.UNESCAPED_REFERENCE);

  private final StepContext context;
  private final PatchPath target;
  private final @Nullable ScimValue operand;
  private final AttributeEdit whole;

  ElementEdit(StepContext context) {
    this.context = context;
    this.target = context.step().target();
    this.operand = context.step().value();
    this.whole = new AttributeEdit(context, context.path().parent(), target.attribute());
  }

  /** Returns the new value, null if nothing is left; the same object if nothing changes. */
  @Nullable ScimValue apply(ScimValue element) {
    AttributeDescriptor sub = target.subAttribute();
    if (sub != null) {
      ScimObject object = Values.object(element);
      AttributeEdit edit = new AttributeEdit(context, context.path(), sub);
      ScimValue value = edit.apply(object.get(sub.name()), operand);
      return Values.assigned(Values.set(object, sub.name(), value));
    }
    if (context.kind() == PatchOperation.Kind.REMOVE || operand == null) {
      return null;
    }
    return operand instanceof ScimObject members
        ? Values.assigned(merged(Values.object(element), members))
        : operand;
  }

  /** Tells whether the step makes every value primary that it changes. */
  boolean makesPrimary() {
    AttributeDescriptor sub = target.subAttribute();
    return sub == null
        ? PrimaryRule.isPrimary(operand)
        : sub.name().equals(PrimaryRule.PRIMARY) && operand == ScimBoolean.TRUE;
  }

  /** Makes the value that the path's filter describes and the step then changes. */
  @Nullable ScimValue create() {
    Optional<ScimObject> template = ElementTemplate.of(target.filter());
    if (template.isEmpty() || !context.tolerates(PatchRepair.CREATE_MISSING_VALUE)) {
      throw context.failure(
          ScimType.NO_TARGET, "No value of " + target.path().parent() + " meets the filter.");
    }
    if (target.subAttribute() == null && operand instanceof ScimObject members) {
      return Values.assigned(whole.merge(conformed(template.get()), members));
    }
    return apply(conformed(template.get()));
  }

  /** The literals of a filter have their types, but may hold what cannot be stored. */
  private ScimObject conformed(ScimObject template) {
    try {
      return ValueConformer.of(literalRepairs())
          .conformMembers(context.path().parent(), target.attribute(), template, context.fired());
    } catch (ValueException e) {
      throw context.failure(e.scimType(), e.detail());
    }
  }

  /** A literal that a profile lets pass as a value passes here as well, and is not read anew. */
  private Set<ValueRepair> literalRepairs() {
    return LITERAL_REPAIRS.stream()
        .filter(context.policy().values()::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An addition keeps all that it does not name; a replacement keeps what identifies the value. */
  private ScimObject merged(ScimObject element, ScimObject members) {
    return whole.merge(
        context.kind() == PatchOperation.Kind.ADD ? element : identifying(element), members);
  }

  /**
   * What the filter compared, such as the type, and what a client cannot write or see. The value is
   * still found at the same path afterwards, unless the client gave another type.
   */
  private ScimObject identifying(ScimObject element) {
    ScimObject template = ElementTemplate.of(target.filter()).orElse(ScimObject.empty());
    ScimObject kept = element;
    for (String name : element.names()) {
      AttributeDescriptor sub = target.attribute().subAttribute(name);
      boolean stays =
          sub == null
              || template.contains(name)
              || sub.mutability() == Mutability.READ_ONLY
              || sub.mutability() == Mutability.IMMUTABLE;
      kept = stays ? kept : kept.without(name);
    }
    return kept;
  }
}
