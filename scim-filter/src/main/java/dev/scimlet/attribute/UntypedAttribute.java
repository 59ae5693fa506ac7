package dev.scimlet.attribute;

import org.jspecify.annotations.Nullable;

/** An attribute of which only the name is known. */
record UntypedAttribute(String name, AttributeType type) implements AttributeDescriptor {

  @Override
  public @Nullable AttributeDescriptor subAttribute(String subName) {
    return new UntypedAttribute(subName, AttributeType.STRING);
  }
}
