package dev.scimlet.value;

/**
 * One method for each kind of {@link ScimValue}.
 *
 * @param <R> what the methods answer
 */
public interface ScimValueVisitor<R> {

  /**
   * Visits a multi-valued attribute.
   *
   * @param value the value
   * @return the answer
   */
  R visitArray(ScimArray value);

  /**
   * Visits a boolean.
   *
   * @param value the value
   * @return the answer
   */
  R visitBoolean(ScimBoolean value);

  /**
   * Visits a null.
   *
   * @param value the value
   * @return the answer
   */
  R visitNull(ScimNull value);

  /**
   * Visits a number.
   *
   * @param value the value
   * @return the answer
   */
  R visitNumber(ScimNumber value);

  /**
   * Visits a complex value.
   *
   * @param value the value
   * @return the answer
   */
  R visitObject(ScimObject value);

  /**
   * Visits a value that must not be shown.
   *
   * @param value the value
   * @return the answer
   */
  R visitSecret(ScimSecret value);

  /**
   * Visits a string.
   *
   * @param value the value
   * @return the answer
   */
  R visitString(ScimString value);
}
