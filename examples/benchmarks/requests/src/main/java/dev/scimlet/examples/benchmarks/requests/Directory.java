package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.Optional;

/**
 * The resources that a service begins with.
 *
 * @param users the users
 * @param group the only group
 */
public record Directory(List<String> users, Optional<String> group) {

  static Directory of(List<String> users) {
    return new Directory(users, Optional.empty());
  }

  static Directory withGroup(int members) {
    return new Directory(
        List.of(Users.json(0), Users.newcomer()), Optional.of(Groups.json(members)));
  }
}
