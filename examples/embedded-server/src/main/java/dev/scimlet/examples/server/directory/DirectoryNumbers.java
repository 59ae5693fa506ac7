package dev.scimlet.examples.server.directory;

import java.util.Map;

/**
 * How many there are.
 *
 * @param users all users
 * @param disabled those who may not sign in
 * @param groups all groups
 * @param licenses how many users are licensed for each product
 */
public record DirectoryNumbers(
    long users, long disabled, long groups, Map<Product, Long> licenses) {

  /**
   * Copies and checks the components.
   *
   * @param users as the component
   * @param disabled as the component
   * @param groups as the component
   * @param licenses as the component
   */
  public DirectoryNumbers {
    licenses = Map.copyOf(licenses);
  }

  /** {@return the users who may sign in} */
  public long active() {
    return users - disabled;
  }
}
