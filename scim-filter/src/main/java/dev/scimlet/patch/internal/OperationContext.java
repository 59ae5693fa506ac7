package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.FilterException;
import dev.scimlet.filter.Filters;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchException;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchPolicy;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import org.jspecify.annotations.Nullable;

/** What the planning of one operation needs; errors carry the operation's number. */
record OperationContext(
    AttributeResolver resolver,
    PatchPolicy policy,
    RepairListener fired,
    int number,
    PatchOperation.Kind kind) {

  boolean tolerates(PatchRepair repair, @Nullable AttributePath where) {
    boolean tolerated = policy.repairs().contains(repair);
    if (tolerated) {
      fired.repaired(repair, where);
    }
    return tolerated;
  }

  boolean tolerates(ValueRepair repair, @Nullable AttributePath where) {
    boolean tolerated = policy.values().contains(repair);
    if (tolerated) {
      fired.repaired(repair, where);
    }
    return tolerated;
  }

  PatchPath parse(String path) {
    try {
      return Filters.parsePath(path, resolver, policy.paths(), fired);
    } catch (FilterException e) {
      throw failure(e.scimType(), e.detail());
    }
  }

  PatchStep step(PatchPath target, @Nullable ScimValue value) {
    return new PatchStep(number, kind, target, value);
  }

  PatchException failure(ScimType scimType, String detail) {
    return new PatchException(scimType, number, detail);
  }

  void requireWritable(PatchPath target) {
    if (isReadOnly(target)) {
      throw failure(ScimType.MUTABILITY, target.path() + " is read-only.");
    }
  }

  static boolean isReadOnly(PatchPath target) {
    return isReadOnly(target.attribute()) || isReadOnly(target.leaf());
  }

  /** The schemas of a resource follow from its attributes; they are not written. */
  static boolean isSchemas(AttributePath path) {
    return path.schema() == null && "schemas".equals(path.attribute());
  }

  private static boolean isReadOnly(AttributeDescriptor attribute) {
    return attribute.mutability() == Mutability.READ_ONLY;
  }
}
