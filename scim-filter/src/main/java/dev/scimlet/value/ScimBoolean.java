package dev.scimlet.value;

/** A boolean, RFC 7643 section 2.3.2. */
public enum ScimBoolean implements ScimValue {

  /** True. */
  TRUE,

  /** False. */
  FALSE;

  /**
   * Makes a value of a Java boolean.
   *
   * @param value the boolean
   * @return its constant
   */
  public static ScimBoolean of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** {@return the Java boolean} */
  public boolean value() {
    return this == TRUE;
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitBoolean(this);
  }

  /** {@return the JSON literal} */
  @Override
  public String toString() {
    return value() ? "true" : "false";
  }
}
