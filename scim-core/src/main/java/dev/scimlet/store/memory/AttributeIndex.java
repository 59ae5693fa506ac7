package dev.scimlet.store.memory;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.StoreException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An attribute and the rows that are found by its values. */
record AttributeIndex(IndexedAttribute attribute, ValueIndex values) {

  /** Refuses a body that has a unique value of another row than its own, if it has one. */
  void requireUnique(Resource body, @Nullable Row owner) {
    if (attribute.isUnique()) {
      for (String key : attribute.keys(body)) {
        if (values.isTaken(key, owner)) {
          throw new StoreException.Uniqueness(attribute.path().toString());
        }
      }
    }
  }

  /** Leads the values of a body to its row. */
  void add(Resource body, Row row) {
    for (String key : attribute.keys(body)) {
      values.add(key, row);
    }
  }

  /** Drops the values that a body had and its successor, if there is one, has no more. */
  void drop(Resource before, @Nullable Resource after, Row row) {
    Set<String> kept = after == null ? Set.of() : attribute.keys(after);
    for (String key : attribute.keys(before)) {
      if (!kept.contains(key)) {
        values.remove(key, row);
      }
    }
  }
}
