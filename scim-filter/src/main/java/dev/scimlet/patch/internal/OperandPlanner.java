package dev.scimlet.patch.internal;

import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueConformer;
import dev.scimlet.value.ValueException;
import dev.scimlet.value.ValueRepair;
import dev.scimlet.value.ValueUse;
import java.util.List;

/** The value that a target is to get: conforms it and makes a step of it. */
final class OperandPlanner {

  private final OperationContext context;
  private final List<PatchStep> steps;
  private final ValueConformer conformer;

  OperandPlanner(OperationContext context, List<PatchStep> steps) {
    this.context = context;
    this.steps = steps;
    this.conformer = ValueConformer.of(context.policy().values(), ValueUse.PATCH);
  }

  void plan(PatchPath target, ScimValue value) {
    try {
      add(target, target.path().isSchema() ? value : conformed(target, value));
    } catch (ValueException e) {
      throw context.failure(e.scimType(), e.detail());
    }
  }

  /** Adding nothing to a list, or nothing to a complex value, is no step at all. */
  private void add(PatchPath target, ScimValue value) {
    boolean addsNothing = context.kind() == PatchOperation.Kind.ADD && target.leaf().multiValued();
    if (value == ScimNull.NULL) {
      if (!addsNothing) {
        steps.add(context.step(target, null));
      }
    } else if (!(value instanceof ScimObject object && object.isEmpty())) {
      steps.add(context.step(target, value));
    }
  }

  private ScimValue conformed(PatchPath target, ScimValue value) {
    return target.filter() != null && target.subAttribute() == null
        ? conformer.conformElement(
            target.path(), target.attribute(), one(target, value), context.fired())
        : conformer.conform(target.path(), target.leaf(), listed(target, value), context.fired());
  }

  /** What is to become of the values that a filter selects may come as an array of one. */
  private ScimValue one(PatchPath target, ScimValue value) {
    return value instanceof ScimArray array
            && array.size() == 1
            && context.tolerates(ValueRepair.ARRAY_FOR_SINGLE_VALUE, target.path())
        ? array.get(0)
        : value;
  }

  /** RFC 7644 section 3.5.2.1 lets one value be added to a list without an array around it. */
  private ScimValue listed(PatchPath target, ScimValue value) {
    boolean addsOne =
        context.kind() == PatchOperation.Kind.ADD
            && target.leaf().multiValued()
            && !(value instanceof ScimArray)
            && value != ScimNull.NULL;
    return addsOne ? ScimArray.of(value) : value;
  }
}
