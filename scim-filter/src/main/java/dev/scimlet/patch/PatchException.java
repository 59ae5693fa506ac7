package dev.scimlet.patch;

import dev.scimlet.attribute.ScimType;

/**
 * A PATCH that cannot be applied. Nothing of it was.
 *
 * <p>The message is fit for the client: it names the operation, the attribute and the remedy, and
 * never repeats input.
 */
public final class PatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ScimType scimType;
  private final int operation;

  /**
   * Describes what is wrong.
   *
   * @param scimType what kind of error it is
   * @param operation the position of the operation in the request, from 1; 0 if it is about the
   *     request as a whole
   * @param detail what is wrong and what would be right, without any input
   */
  public PatchException(ScimType scimType, int operation, String detail) {
    super(operation == 0 ? detail : "Operation " + operation + ": " + detail);
    this.scimType = scimType;
    this.operation = operation;
  }

  /** {@return what kind of error it is} */
  public ScimType scimType() {
    return scimType;
  }

  /** {@return the position of the operation in the request, from 1, or 0} */
  public int operation() {
    return operation;
  }
}
