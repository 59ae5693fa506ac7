package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** gt, ge, lt and le on a text: the order of the comparison keys. */
record StringOrderTest(StringKey key, Order order) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString text && order.holds(key.compareWith(text.value()));
  }
}
