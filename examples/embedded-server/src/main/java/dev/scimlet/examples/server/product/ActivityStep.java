package dev.scimlet.examples.server.product;

import java.time.Instant;
import java.util.Map;

/**
 * What happened in a span of time.
 *
 * @param start its start
 * @param numbers how often what happened; what is missing did not
 */
public record ActivityStep(Instant start, Map<ActivityKind, Long> numbers) {

  /**
   * Copies and checks the components.
   *
   * @param start as the component
   * @param numbers as the component
   */
  public ActivityStep {
    numbers = Map.copyOf(numbers);
  }

  /**
   * Tells how often something happened.
   *
   * @param kind what is counted
   * @return the number
   */
  public long number(ActivityKind kind) {
    return numbers.getOrDefault(kind, 0L);
  }
}
