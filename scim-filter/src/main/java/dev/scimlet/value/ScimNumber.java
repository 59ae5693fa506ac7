package dev.scimlet.value;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number of any precision, RFC 7643 sections 2.3.3 and 2.3.4. Two numbers are equal when their
 * values are: 1.50 equals 1.5.
 *
 * @param value the number
 */
public record ScimNumber(BigDecimal value) implements ScimValue {

  /**
   * Copies and checks the components.
   *
   * @param value as the component
   */
  public ScimNumber {
    Objects.requireNonNull(value);
  }

  /**
   * Makes a number.
   *
   * @param value the number
   * @return the value
   */
  public static ScimNumber of(long value) {
    return new ScimNumber(BigDecimal.valueOf(value));
  }

  /**
   * Makes a number.
   *
   * @param value the number
   * @return the value
   */
  public static ScimNumber of(BigDecimal value) {
    return new ScimNumber(value);
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitNumber(this);
  }

  /** Compares by value, not by scale. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScimNumber that && value.compareTo(that.value) == 0;
  }

  /** {@return a code that ignores the scale} */
  @Override
  public int hashCode() {
    return value.signum() == 0 ? 0 : Double.hashCode(value.doubleValue());
  }

  /** {@return the JSON number} */
  @Override
  public String toString() {
    return value.toString();
  }
}
