package dev.scimlet.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute of which only the name is known. */
record UntypedAttribute(String name, AttributeType type) implements AttributeDescriptor {

  @Override
  public boolean multiValued() {
    return false;
  }

  @Override
  public boolean required() {
    return false;
  }

  @Override
  public boolean caseExact() {
    return false;
  }

  @Override
  public Mutability mutability() {
    return Mutability.READ_WRITE;
  }

  @Override
  public Returned returned() {
    return Returned.DEFAULT;
  }

  @Override
  public Uniqueness uniqueness() {
    return Uniqueness.NONE;
  }

  @Override
  public List<String> canonicalValues() {
    return List.of();
  }

  @Override
  public List<? extends AttributeDescriptor> subAttributes() {
    return List.of();
  }

  @Override
  public @Nullable AttributeDescriptor subAttribute(String subName) {
    return new UntypedAttribute(subName, AttributeType.STRING);
  }
}
