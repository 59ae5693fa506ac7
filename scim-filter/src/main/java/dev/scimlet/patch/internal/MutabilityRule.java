package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** A required value is not removed, and an immutable one is not changed once it is set. */
final class MutabilityRule {

  private final StepContext context;
  private final AttributePath path;
  private final AttributeDescriptor attribute;

  MutabilityRule(StepContext context, AttributePath path, AttributeDescriptor attribute) {
    this.context = context;
    this.path = path;
    this.attribute = attribute;
  }

  /** Refuses a change from one value to another, null for none, that the schema forbids. */
  void check(@Nullable ScimValue before, @Nullable ScimValue after) {
    if (before != null && Values.assigned(after) == null && attribute.required()) {
      throw context.failure(ScimType.MUTABILITY, path + " is required and cannot be removed.");
    }
    checkImmutable(before, after);
  }

  /** As {@link #check}, where a required attribute may go because its whole extension does. */
  void checkImmutable(@Nullable ScimValue before, @Nullable ScimValue after) {
    if (attribute.mutability() == Mutability.IMMUTABLE && before != null && !before.equals(after)) {
      throw context.failure(ScimType.MUTABILITY, path + " is immutable and has a value already.");
    }
  }
}
