package dev.scimlet.attribute;

import org.jspecify.annotations.Nullable;

/** Is told of every leniency that a request needed, so that operators see what clients send. */
@FunctionalInterface
public interface RepairListener {

  /**
   * Is called once for each place that was put right.
   *
   * @param repair the leniency
   * @param where the attribute it was needed for, or null if it concerns the request as a whole; an
   *     unknown attribute's name stands as the client wrote it
   */
  void repaired(Repair repair, @Nullable AttributePath where);

  /** {@return a listener that does nothing} */
  static RepairListener none() {
    return NoRepairListener.LISTENER;
  }
}
