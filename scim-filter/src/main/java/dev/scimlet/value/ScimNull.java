package dev.scimlet.value;

/** A null in a request or a filter: the attribute shall be, or is, unassigned. */
public enum ScimNull implements ScimValue {

  /** The only null. */
  NULL;

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitNull(this);
  }

  @Override
  public boolean isUnassigned() {
    return true;
  }

  /** {@return the JSON literal} */
  @Override
  public String toString() {
    return "null";
  }
}
