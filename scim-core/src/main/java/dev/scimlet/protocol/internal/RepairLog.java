package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the repairs of one request; the same repair at the same place counts once. */
final class RepairLog implements RepairListener {

  /** A hostile body must not make an event of any size. */
  private static final int MOST = 100;

  /** Most requests need no repair. */
  private Set<FiredRepair> fired = Set.of();

  @Override
  public void repaired(Repair repair, @Nullable AttributePath where) {
    if (fired.isEmpty()) {
      fired = new LinkedHashSet<>();
    }
    if (fired.size() < MOST) {
      fired.add(new FiredRepair(repair, where));
    }
  }

  List<FiredRepair> fired() {
    return new ArrayList<>(fired);
  }
}
