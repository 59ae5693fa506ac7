package dev.scimlet.examples.benchmarks.requests;

/**
 * One line of a table.
 *
 * @param name the name; it ends with the size, where there is one
 * @param topic the topic
 * @param title what is measured, without the size
 * @param size how many there are of what makes it cost more, 0 for rows without a size
 * @param operations how many operations one run of the task has
 * @param preparation makes the task
 */
public record Row(
    String name, Topic topic, String title, int size, int operations, Preparation preparation) {

  static Row of(Topic topic, String name, String title, Preparation preparation) {
    return new Row(name, topic, title, 0, 1, preparation);
  }

  static Row sized(Topic topic, String name, String title, int size, Preparation preparation) {
    return new Row(name + "-" + size, topic, title, size, 1, preparation);
  }

  Row withOperations(int count) {
    return new Row(name, topic, title, size, count, preparation);
  }
}
