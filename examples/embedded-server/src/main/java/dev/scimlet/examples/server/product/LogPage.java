package dev.scimlet.examples.server.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the log, the newest first.
 *
 * @param entries the entries
 * @param next where to go on, or null if there are no further entries
 * @param end why the page ends
 */
public record LogPage(List<LogEntry> entries, @Nullable LogPosition next, End end) {

  /** Why a page ends. */
  public enum End {

    /** It is full. */
    FULL,

    /** So many entries were looked at that did not meet the filter that it is time to answer. */
    INTERRUPTED,

    /** There are no further entries. */
    LAST
  }

  /**
   * Copies and checks the components.
   *
   * @param entries as the component
   * @param next as the component
   * @param end as the component
   */
  public LogPage {
    entries = List.copyOf(entries);
  }
}
