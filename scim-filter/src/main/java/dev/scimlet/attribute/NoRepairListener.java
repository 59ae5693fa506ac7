package dev.scimlet.attribute;

import org.jspecify.annotations.Nullable;

/** Is told of repairs, and does nothing. */
final class NoRepairListener implements RepairListener {

  static final RepairListener LISTENER = new NoRepairListener();

  private NoRepairListener() {}

  @Override
  public void repaired(Repair repair, @Nullable AttributePath where) {}
}
