package dev.scimlet.filter.internal.match;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimValue;
import java.util.List;

/** A conjunction. It counts its way through, since an iterator would be an allocation. */
record AllOf(List<Condition> operands) implements Condition {

  @Override
  public boolean matches(AttributeSource resource) {
    for (int i = 0; i < operands.size(); i++) {
      if (!operands.get(i).matches(resource)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean matchesValue(ScimValue value) {
    for (int i = 0; i < operands.size(); i++) {
      if (!operands.get(i).matchesValue(value)) {
        return false;
      }
    }
    return true;
  }
}
