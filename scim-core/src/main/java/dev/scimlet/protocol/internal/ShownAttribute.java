package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that answers show.
 *
 * @param path its whole path
 * @param attribute what the schema says of it
 * @param origin where its value comes from
 * @param extent how much of its value is shown
 */
record ShownAttribute(
    AttributePath path, AttributeDescriptor attribute, Origin origin, Extent extent) {

  enum Origin {
    BODY,
    /** Found out when it is asked for, whatever the body says. */
    DERIVED
  }

  enum Extent {
    /** The value as it is. */
    WHOLE,
    /** The sub-attributes that are chosen. */
    PARTS
  }

  String name() {
    return attribute.name();
  }

  /** Whether what was written of it once can be copied. */
  boolean isCopied() {
    return origin == Origin.BODY && extent == Extent.WHOLE;
  }

  /** What is shown of a value, or null for nothing. */
  @Nullable ScimValue shown(ScimValue value, AttributeSelection selection) {
    return extent == Extent.WHOLE
        ? value
        : new Narrowing(selection).narrowed(path, attribute, value);
  }
}
