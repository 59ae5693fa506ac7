package dev.scimlet.filter.internal.match;

import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.Optional;

/** Comparisons of dates, as instants: offsets and trailing zeros make no difference. */
record DateTest(Instant literal, Order order) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    if (!(value instanceof ScimString text)) {
      return false;
    }
    Optional<Instant> date = DateTimes.parse(text.value());
    return date.isPresent() && order.holds(date.get().compareTo(literal));
  }
}
