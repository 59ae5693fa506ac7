package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** Changes the whole value of an attribute or sub-attribute. */
final class AttributeEdit {

  private final StepContext context;
  private final AttributePath path;
  private final AttributeDescriptor attribute;

  AttributeEdit(StepContext context, AttributePath path, AttributeDescriptor attribute) {
    this.context = context;
    this.path = path;
    this.attribute = attribute;
  }

  /** Returns the new value, null for none; the same object if nothing changes. */
  @Nullable ScimValue apply(@Nullable ScimValue before, @Nullable ScimValue operand) {
    ScimValue after =
        switch (context.kind()) {
          case ADD -> operand == null ? null : added(before, operand);
          case REPLACE -> operand == null ? null : replaced(before, operand);
          case REMOVE -> before == null || operand == null ? null : listedRemoved(before, operand);
        };
    new MutabilityRule(context, path, attribute).check(before, after);
    return after;
  }

  private @Nullable ScimValue added(@Nullable ScimValue before, ScimValue operand) {
    return attribute.multiValued()
        ? new Addition(context, attribute).apply(before, Values.list(operand))
        : replaced(before, operand);
  }

  private @Nullable ScimValue replaced(@Nullable ScimValue before, ScimValue operand) {
    return operand instanceof ScimObject members
        ? Values.assigned(merge(Values.object(before), members))
        : operand;
  }

  private ScimValue listedRemoved(ScimValue before, ScimValue operand) {
    return new ListedRemoval(attribute, Values.list(operand)).apply(before);
  }

  /** Sets the sub-attributes that the operand names, clears those it gives a null, keeps others. */
  ScimObject merge(ScimObject before, ScimObject operand) {
    ScimObject merged = before;
    for (String name : operand.names()) {
      AttributeDescriptor sub = attribute.subAttribute(name);
      if (sub != null) {
        ScimValue value = Values.assigned(operand.get(name));
        AttributeEdit edit = new AttributeEdit(context, path.child(name), sub);
        merged = Values.set(merged, name, edit.apply(merged.get(name), value));
      }
    }
    return merged;
  }
}
