package dev.scimlet.patch.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Additions and replacements, RFC 7644 sections 3.5.2.1 and 3.5.2.3. */
final class AssignmentPlanner {

  private final OperationContext context;
  private final List<PatchStep> steps;

  AssignmentPlanner(OperationContext context, List<PatchStep> steps) {
    this.context = context;
    this.steps = steps;
  }

  void plan(@Nullable String path, @Nullable ScimValue value) {
    if (value == null) {
      throw context.failure(ScimType.INVALID_VALUE, "An addition or replacement has a value.");
    }
    if (path == null) {
      new MembersPlanner(context, steps).plan("", object(value));
    } else {
      plan(context.parse(path), value);
    }
  }

  private void plan(PatchPath target, ScimValue value) {
    if (target.path().isSchema() && value != ScimNull.NULL) {
      new MembersPlanner(context, steps).plan(target.path().schema() + ":", object(value));
    } else if (!OperationContext.isSchemas(target.path())) {
      context.requireWritable(target);
      new OperandPlanner(context, steps).plan(target, value);
    }
  }

  private ScimObject object(ScimValue value) {
    if (value instanceof ScimArray array
        && array.size() == 1
        && context.tolerates(ValueRepair.ARRAY_FOR_SINGLE_VALUE, null)) {
      return object(array.get(0));
    }
    if (value instanceof ScimObject object) {
      return object;
    }
    throw context.failure(
        ScimType.INVALID_VALUE, "The value must be an object that holds the attributes.");
  }
}
