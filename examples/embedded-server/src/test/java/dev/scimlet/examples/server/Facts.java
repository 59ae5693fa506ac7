package dev.scimlet.examples.server;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What there is to know of a resource's state. Clients change everything of a state in one request,
 * so that half a change shows.
 *
 * @param id the id; empty if the resource does not exist, or if its id is not known
 * @param counter how often the resource was changed, as several of its attributes say; less than
 *     zero if it does not exist
 * @param members the ids of a group's members
 * @param version the version; empty if it is not known
 */
record Facts(String id, int counter, Set<String> members, String version) {

  static final Facts ABSENT = new Facts("", -1, Set.of(), "");

  Facts {
    members = Set.copyOf(members);
  }

  static Facts created() {
    return new Facts("", 0, Set.of(), "");
  }

  boolean exists() {
    return counter >= 0;
  }

  /** The state after one more change. */
  Facts changed() {
    return new Facts(id, counter + 1, members, "");
  }

  Facts with(String member) {
    Set<String> more = new LinkedHashSet<>(members);
    more.add(member);
    return new Facts(id, counter, more, "");
  }

  Facts without(String member) {
    Set<String> fewer = new LinkedHashSet<>(members);
    return fewer.remove(member) ? new Facts(id, counter, fewer, "") : this;
  }

  /** Tells whether these facts, as far as they are known, are those that were read. */
  boolean fit(Facts actual) {
    return counter == actual.counter
        && members.equals(actual.members)
        && (id.isEmpty() || id.equals(actual.id))
        && (version.isEmpty() || version.equals(actual.version));
  }
}
