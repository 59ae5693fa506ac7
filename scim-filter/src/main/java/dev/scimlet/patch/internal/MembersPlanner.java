package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import dev.scimlet.value.internal.DistinctKeys;
import java.util.List;
import java.util.Optional;

/**
 * Expands the value of an operation whose target is the resource or an extension: each member
 * becomes a step of its own, so that members which are not named stay as they are.
 */
final class MembersPlanner {

  private final OperationContext context;
  private final OperandPlanner operands;
  private final List<PatchStep> steps;
  private final DistinctKeys<Object> targets = new DistinctKeys<>();

  MembersPlanner(OperationContext context, List<PatchStep> steps) {
    this.context = context;
    this.operands = new OperandPlanner(context, steps);
    this.steps = steps;
  }

  /** Plans the members of an object; the prefix is empty, or a schema's URI and a colon. */
  void plan(String prefix, ScimObject members) {
    members.forEach((key, value) -> plan(prefix, key, value));
  }

  private void plan(String prefix, String key, ScimValue value) {
    if (key.equalsIgnoreCase("schemas")) {
      return;
    }
    int bracket = key.indexOf('[');
    String name = prefix + (bracket < 0 ? key : key.substring(0, bracket));
    Optional<ResolvedAttribute> resolved = context.resolver().resolve(name).filter(this::isSpelled);
    if (resolved.isEmpty() || !isKey(prefix, key, resolved.get())) {
      dropUnknown(prefix + key);
    } else if (resolved.get().path().isSchema()) {
      planExtension(name, resolved.get(), value);
    } else {
      reportSpelling(resolved.get());
      PatchPath target = bracket < 0 ? PatchPath.of(resolved.get()) : context.parse(prefix + key);
      planAttribute(target, value);
    }
  }

  /** A key that is a path, with a schema or a dot or a filter in it, needs a leniency. */
  private boolean isKey(String prefix, String key, ResolvedAttribute resolved) {
    boolean plain = key.indexOf('[') < 0 && resolved.subAttribute() == null;
    boolean unqualified = key.indexOf(':') < 0 && resolved.repair() != NameRepair.DOT_AFTER_SCHEMA;
    if (plain && (unqualified || (prefix.isEmpty() && resolved.path().isSchema()))) {
      return true;
    }
    return context.tolerates(ValueRepair.DOTTED_KEY, resolved.path());
  }

  private boolean isSpelled(ResolvedAttribute resolved) {
    NameRepair repair = resolved.repair();
    return repair == null || context.policy().paths().nameRepairs().contains(repair);
  }

  private void reportSpelling(ResolvedAttribute resolved) {
    NameRepair repair = resolved.repair();
    if (repair != null) {
      context.fired().repaired(repair, resolved.path());
    }
  }

  private void planExtension(String name, ResolvedAttribute extension, ScimValue value) {
    if (value instanceof ScimObject members) {
      plan(name + ":", members);
    } else if (value == ScimNull.NULL) {
      RemovalPlanner.requireExtension(context, extension.path(), extension.attribute());
      steps.add(context.step(PatchPath.of(extension), null));
    } else {
      throw context.failure(
          ScimType.INVALID_VALUE,
          "The value of " + extension.path() + " must be an object that holds the attributes.");
    }
  }

  private void planAttribute(PatchPath target, ScimValue value) {
    if (OperationContext.isReadOnly(target)) {
      if (!context.tolerates(ValueRepair.READ_ONLY_IN_VALUE, target.path())) {
        context.requireWritable(target);
      }
    } else if (targets.add(identity(target))) {
      operands.plan(target, value);
    } else {
      throw context.failure(ScimType.INVALID_SYNTAX, target.path() + " occurs twice in the value.");
    }
  }

  /** What tells one target from the other; descriptors follow from the path. */
  private static Object identity(PatchPath target) {
    return target.filter() == null ? target.path() : target;
  }

  private void dropUnknown(String key) {
    if (!context.tolerates(ValueRepair.UNKNOWN_ATTRIBUTE, AttributePath.of(key))) {
      throw context.failure(
          ScimType.INVALID_SYNTAX,
          "The value has a member that the schema does not know; /Schemas lists those it knows.");
    }
  }
}
