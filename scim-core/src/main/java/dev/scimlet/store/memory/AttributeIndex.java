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

  void add(Set<String> keys, Row row) {
    for (String key : keys) {
      values.add(key, row);
    }
  }

  /** Drops keys, but for those that stay. */
  void drop(Set<String> keys, Set<String> kept, Row row) {
    for (String key : keys) {
      if (!kept.contains(key)) {
        values.remove(key, row);
      }
    }
  }
}
