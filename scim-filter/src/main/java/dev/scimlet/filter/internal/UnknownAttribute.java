package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Returned;

/**
 * An attribute that no schema knows and that therefore has no value. It can be compared with
 * anything and has any sub-attribute.
 *
 * @param name the name as the client wrote it
 */
public record UnknownAttribute(String name) implements AttributeDescriptor {

  @Override
  public AttributeType type() {
    return AttributeType.STRING;
  }

  @Override
  public Mutability mutability() {
    return Mutability.READ_ONLY;
  }

  @Override
  public Returned returned() {
    return Returned.NEVER;
  }

  @Override
  public AttributeDescriptor subAttribute(String subName) {
    return new UnknownAttribute(subName);
  }
}
