package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchException;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.resource.ReadResult;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the attribute that is a password from all others, and a PATCH that changes it. */
final class PasswordAttribute {

  private static final AttributePath PASSWORD = AttributePath.of(ResourceReader.PASSWORD);

  private PasswordAttribute() {}

  /** Whether resources of a type have a password that is kept apart from them. */
  static boolean isIn(ResourceType type) {
    return type.schema()
        .findAttribute(ResourceReader.PASSWORD)
        .filter(PasswordAttribute::isPassword)
        .isPresent();
  }

  /** Whether the body of a PUT says that there shall be no password. */
  static boolean isUnassigned(ResourceType type, ReadResult sent) {
    return sent.unassigned().contains(PASSWORD) && isIn(type);
  }

  /** The step after which the password is what it will be, or null if none changes it. */
  static @Nullable PatchStep lastStep(List<PatchStep> steps) {
    PatchStep last = null;
    for (PatchStep step : steps) {
      if (concernsPassword(step)) {
        requireAllowed(step);
        last = step;
      }
    }
    return last;
  }

  private static boolean concernsPassword(PatchStep step) {
    return isPassword(step.target().attribute()) && step.target().path().equals(PASSWORD);
  }

  /** A host may call an attribute so that is no secret; then it is one like others. */
  private static boolean isPassword(AttributeDescriptor attribute) {
    return attribute.type() == AttributeType.STRING
        && !attribute.multiValued()
        && attribute.returned() == Returned.NEVER;
  }

  private static void requireAllowed(PatchStep step) {
    if (step.value() == null && step.target().attribute().required()) {
      throw new PatchException(
          ScimType.MUTABILITY, step.operation(), "The password is required and cannot be removed.");
    }
  }
}
