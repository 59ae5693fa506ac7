package dev.scimlet.entra.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question to the provisioning log.
 *
 * @param filter which records
 * @param order which come first
 * @param top how many at most, at least 1
 */
public record LogQuery(LogFilter filter, Order order, int top) {

  /** Everything, the oldest first. */
  public static final LogQuery ALL =
      new LogQuery(LogFilter.ALL, Order.OLDEST_FIRST, Integer.MAX_VALUE);

  /** The order of the answer. */
  public enum Order {
    /** As it happened. */
    OLDEST_FIRST,
    /** The last ones first; {@code top} keeps these. */
    NEWEST_FIRST
  }

  /**
   * Checks the number.
   *
   * @param filter as the component
   * @param order as the component
   * @param top as the component
   * @throws IllegalArgumentException if no record may be answered
   */
  public LogQuery {
    if (top < 1) {
      throw new IllegalArgumentException("At least one record is to be answered.");
    }
  }

  /** Answers from records that come in the order in which they were written. */
  List<ProvisioningRecord> of(Stream<ProvisioningRecord> records) {
    Stream<ProvisioningRecord> matching = records.filter(filter::matches);
    return order == Order.OLDEST_FIRST ? matching.limit(top).toList() : newest(matching);
  }

  private List<ProvisioningRecord> newest(Stream<ProvisioningRecord> records) {
    Deque<ProvisioningRecord> last = new ArrayDeque<>();
    records.forEachOrdered(
        entry -> {
          last.addLast(entry);
          if (last.size() > top) {
            last.removeFirst();
          }
        });
    List<ProvisioningRecord> newest = new ArrayList<>(last);
    Collections.reverse(newest);
    return newest;
  }
}
