package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterRepair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reading of one text says of all texts of its shape. */
final class ParseNotes implements RepairListener {

  private final RepairListener fired;
  private final List<FiredRepair> repairs = new ArrayList<>(2);
  private final List<@Nullable Slot> literals = new ArrayList<>(4);

  ParseNotes(RepairListener fired) {
    this.fired = fired;
  }

  /** A leniency that was needed, and where. */
  record FiredRepair(Repair repair, @Nullable AttributePath where) {}

  @Override
  public void repaired(Repair repair, @Nullable AttributePath where) {
    repairs.add(new FiredRepair(repair, where));
    fired.repaired(repair, where);
  }

  /** Notes the literal of the next comparison: its slot, or null if it is part of the shape. */
  void literal(@Nullable Slot slot) {
    literals.add(slot);
  }

  List<FiredRepair> repairs() {
    return repairs;
  }

  /** Returns what was noted of each comparison, from left to right. */
  List<@Nullable Slot> literals() {
    return literals;
  }

  /** A value without quotes looks like a part of the shape, but each would be another one. */
  boolean hasBareWord() {
    return repairs.stream().anyMatch(each -> each.repair() == FilterRepair.BARE_WORD);
  }
}
