package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchException;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchPolicy;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.patch.PatchRequest;
import dev.scimlet.patch.PatchStep;
import java.util.ArrayList;
import java.util.List;

/** Turns the operations of a request into steps, in order. */
public final class PatchPlanner {

  private final AttributeResolver resolver;
  private final PatchPolicy policy;

  /** Makes a planner for one resource type. */
  public PatchPlanner(AttributeResolver resolver, PatchPolicy policy) {
    this.resolver = resolver;
    this.policy = policy;
  }

  /** Plans a request as {@code PatchApplier.plan} describes. */
  public List<PatchStep> plan(PatchRequest request, RepairListener fired) {
    List<PatchOperation> operations = request.operations();
    requireCount(operations.size(), fired);
    List<PatchStep> steps = new ArrayList<>(operations.size());
    for (int i = 0; i < operations.size(); i++) {
      PatchOperation operation = operations.get(i);
      plan(
          operation, new OperationContext(resolver, policy, fired, i + 1, operation.kind()), steps);
    }
    return List.copyOf(steps);
  }

  private void requireCount(int count, RepairListener fired) {
    if (count > policy.maxOperations()) {
      throw new PatchException(
          ScimType.INVALID_VALUE,
          0,
          "A request has at most " + policy.maxOperations() + " operations; send several.");
    }
    if (count == 0) {
      if (!policy.repairs().contains(PatchRepair.NO_OPERATIONS)) {
        throw new PatchException(
            ScimType.INVALID_SYNTAX, 0, "A PATCH request has one operation or more.");
      }
      fired.repaired(PatchRepair.NO_OPERATIONS, null);
    }
  }

  private static void plan(
      PatchOperation operation, OperationContext context, List<PatchStep> steps) {
    String path = operation.path();
    if (path != null && path.isEmpty()) {
      if (!context.tolerates(PatchRepair.EMPTY_PATH, null)) {
        throw context.failure(ScimType.INVALID_PATH, "The path is empty.");
      }
      path = null;
    }
    if (operation.kind() == PatchOperation.Kind.REMOVE) {
      new RemovalPlanner(context, steps).plan(path, operation.value());
    } else {
      new AssignmentPlanner(context, steps).plan(path, operation.value());
    }
  }
}
