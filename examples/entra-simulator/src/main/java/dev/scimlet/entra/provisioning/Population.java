package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceType;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many objects are provisioned, and how many wait.
 *
 * @param linkedByType how many of each type are in the target and kept in sync
 * @param escrows how many wait for another attempt
 * @param referenceEscrows of how many the references wait
 */
record Population(Map<SourceType, Integer> linkedByType, int escrows, int referenceEscrows) {

  static Population of(StateStore store) {
    Map<SourceType, Integer> linked = new EnumMap<>(SourceType.class);
    int escrows = 0;
    int references = 0;
    for (String id : store.ids()) {
      ObjectState state = store.find(id).orElse(null);
      if (state != null) {
        Link link = state.link();
        if (link != null && link.standing() == Standing.PROVISIONED) {
          linked.merge(state.seen().type(), 1, Integer::sum);
        }
        escrows += state.escrow() == null ? 0 : 1;
        references += state.referenceEscrow() == null ? 0 : 1;
      }
    }
    return new Population(linked, escrows, references);
  }

  int linked() {
    return linkedByType.values().stream().mapToInt(Integer::intValue).sum();
  }

  int linked(SourceType type) {
    return linkedByType.getOrDefault(type, 0);
  }
}
