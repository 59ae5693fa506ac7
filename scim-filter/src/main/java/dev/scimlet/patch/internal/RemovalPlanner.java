package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueConformer;
import dev.scimlet.value.ValueException;
import dev.scimlet.value.ValueRepair;
import dev.scimlet.value.ValueUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removals, RFC 7644 section 3.5.2.2, which gives a value no meaning. */
final class RemovalPlanner {

  private static final Set<ValueRepair> LISTED =
      EnumSet.of(ValueRepair.SINGLE_VALUE_FOR_ARRAY, ValueRepair.STRING_FOR_COMPLEX);

  private final OperationContext context;
  private final List<PatchStep> steps;

  RemovalPlanner(OperationContext context, List<PatchStep> steps) {
    this.context = context;
    this.steps = steps;
  }

  void plan(@Nullable String path, @Nullable ScimValue value) {
    if (path == null) {
      throw context.failure(ScimType.NO_TARGET, "A removal has a path.");
    }
    PatchPath target = context.parse(path);
    if (target.path().isSchema()) {
      requireExtension(context, target.path(), target.attribute());
    } else if (OperationContext.isSchemas(target.path())) {
      throw context.failure(ScimType.MUTABILITY, "The schemas of a resource are required.");
    }
    context.requireWritable(target);
    if (value == null || value == ScimNull.NULL) {
      steps.add(context.step(target, null));
    } else {
      plan(target, value);
    }
  }

  private void plan(PatchPath target, ScimValue value) {
    if (target.filter() == null && target.leaf().multiValued()) {
      planList(target, value);
    } else if (mayIgnoreValue(target)
        && context.tolerates(PatchRepair.REMOVE_IGNORES_VALUE, target.path())) {
      steps.add(context.step(target, null));
    } else {
      throw context.failure(
          ScimType.INVALID_VALUE, "A removal has no value; a filter in its path selects values.");
    }
  }

  /** The listed values alone, and none of them if the list is empty. */
  private void planList(PatchPath target, ScimValue value) {
    if (!context.tolerates(PatchRepair.REMOVE_LISTED_VALUES, target.path())) {
      steps.add(context.step(target, null));
      return;
    }
    ScimValue listed = listed(target, value);
    if (listed != ScimNull.NULL) {
      steps.add(context.step(target, listed));
    }
  }

  private ScimValue listed(PatchPath target, ScimValue value) {
    Set<ValueRepair> repairs = EnumSet.copyOf(LISTED);
    repairs.addAll(context.policy().values());
    try {
      return ValueConformer.of(repairs, ValueUse.PATCH)
          .conform(target.path(), target.leaf(), value, context.fired());
    } catch (ValueException e) {
      throw context.failure(e.scimType(), e.detail());
    }
  }

  /** Ignoring the value must not remove more than the client can have meant. */
  private static boolean mayIgnoreValue(PatchPath target) {
    return !target.path().isSchema()
        && (target.filter() != null || !target.attribute().multiValued());
  }

  /** Refuses to unassign a schema whose attributes stand in the resource itself. */
  static void requireExtension(
      OperationContext context, AttributePath schema, AttributeDescriptor attributes) {
    boolean core =
        attributes.subAttributes().stream()
            .map(attribute -> context.resolver().resolve(schema + ":" + attribute.name()))
            .flatMap(Optional::stream)
            .map(ResolvedAttribute::path)
            .anyMatch(path -> path.schema() == null);
    if (core) {
      throw context.failure(
          ScimType.MUTABILITY, "The core schema of a resource cannot be removed.");
    }
  }
}
