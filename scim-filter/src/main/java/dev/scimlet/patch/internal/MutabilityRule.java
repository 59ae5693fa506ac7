package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** A required value is not removed, and an immutable one is not changed once it is set. */
final class MutabilityRule {

  private MutabilityRule() {}

  static void check(
      StepContext context,
      AttributePath path,
      AttributeDescriptor attribute,
      @Nullable ScimValue before,
      @Nullable ScimValue after) {
    if (before != null && Values.assigned(after) == null && attribute.required()) {
      throw context.failure(ScimType.MUTABILITY, path + " is required and cannot be removed.");
    }
    checkImmutable(context, path, attribute, before, after);
  }

  static void checkImmutable(
      StepContext context,
      AttributePath path,
      AttributeDescriptor attribute,
      @Nullable ScimValue before,
      @Nullable ScimValue after) {
    if (attribute.mutability() == Mutability.IMMUTABLE && before != null && !before.equals(after)) {
      throw context.failure(ScimType.MUTABILITY, path + " is immutable and has a value already.");
    }
  }
}
