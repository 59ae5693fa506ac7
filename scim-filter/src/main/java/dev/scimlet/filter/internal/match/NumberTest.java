package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;

/** Comparisons of numbers, by value: 1.50 is 1.5. */
record NumberTest(BigDecimal literal, Order order) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimNumber number && order.holds(number.value().compareTo(literal));
  }
}
