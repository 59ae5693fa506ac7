package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchPolicy;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies one step to a resource: finds the attribute, and copies only the way to it. */
public final class StepApplier {

  private final StepContext context;
  private final PatchPath target;

  /** Makes an applier for one step. */
  public StepApplier(PatchStep step, PatchPolicy policy, RepairListener fired) {
    this.context = new StepContext(step, policy, fired);
    this.target = step.target();
  }

  /** Returns the changed resource; the same object if nothing changes. */
  public ScimObject apply(ScimObject resource) {
    AttributePath path = target.path();
    if (path.schema() == null) {
      return edit(resource);
    }
    ScimObject before = Values.object(resource.get(path.schema()));
    ScimObject after = path.isSchema() ? withoutAttributes(before) : edit(before);
    return Values.set(resource, path.schema(), after);
  }

  private ScimObject edit(ScimObject holder) {
    String name = Objects.requireNonNull(target.path().attribute());
    ScimValue before = holder.get(name);
    ScimValue after = edit(before);
    return after == before ? holder : Values.set(holder, name, after);
  }

  private @Nullable ScimValue edit(@Nullable ScimValue before) {
    AttributeDescriptor attribute = target.attribute();
    ScimValue operand = context.step().value();
    AttributeDescriptor sub = target.subAttribute();
    if (target.filter() == null && sub == null) {
      return new AttributeEdit(context, context.path(), attribute).apply(before, operand);
    }
    ScimValue after =
        target.filter() == null && sub != null && !attribute.multiValued()
            ? new ElementEdit(context).apply(Values.object(before))
            : new SelectionEdit(context).apply(before);
    new MutabilityRule(context, context.path().parent(), attribute).check(before, after);
    return after;
  }

  /** Stored attributes that the schema does not know, or does not let a client write, stay. */
  private ScimObject withoutAttributes(ScimObject extension) {
    ScimObject rest = extension;
    for (AttributeDescriptor attribute : target.attribute().subAttributes()) {
      if (attribute.mutability() != Mutability.READ_ONLY && rest.contains(attribute.name())) {
        new MutabilityRule(context, context.path().child(attribute.name()), attribute)
            .checkImmutable(rest.get(attribute.name()), null);
        rest = rest.without(attribute.name());
      }
    }
    return rest;
  }
}
