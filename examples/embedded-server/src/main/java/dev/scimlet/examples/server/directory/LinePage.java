package dev.scimlet.examples.server.directory;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some lines of a list in the order of their names.
 *
 * @param lines the lines
 * @param hasPrevious whether there are lines before them
 * @param hasNext whether there are lines behind them
 * @param total how many lines there are in all; empty if nobody has counted them
 * @param <T> what the lines are
 */
public record LinePage<T>(List<T> lines, boolean hasPrevious, boolean hasNext, OptionalLong total) {

  /**
   * Copies and checks the components.
   *
   * @param lines as the component
   * @param hasPrevious as the component
   * @param hasNext as the component
   * @param total as the component
   */
  public LinePage {
    lines = List.copyOf(lines);
  }
}
