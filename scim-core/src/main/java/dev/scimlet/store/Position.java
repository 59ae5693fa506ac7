package dev.scimlet.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of a query: what a resource is ordered by. It outlives the resource.
 *
 * @param keys the keys of the attributes to sort by, in their order; each null if the resource has
 *     no value
 * @param id the id, which decides between equal keys
 */
public record Position(List<@Nullable String> keys, String id) {

  /**
   * Copies and checks the components.
   *
   * @param keys as the component
   * @param id as the component
   */
  public Position {
    keys = Collections.unmodifiableList(new ArrayList<>(keys));
  }
}
