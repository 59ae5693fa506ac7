package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.ChangeFeed.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its only writer knows it: the state that was acknowledged last, and beside it the
 * state that the resource may have instead if the last change was sent and not acknowledged.
 */
final class Subject {

  /**
   * A change that happened.
   *
   * @param id which resource; a name that is used again belongs to another one
   * @param kind what happened
   * @param version the version since then; empty if the resource was deleted
   */
  record Step(String id, Kind kind, String version) {}

  private final String name;
  private final List<Step> history = new ArrayList<>();
  private Facts state = Facts.ABSENT;
  private @Nullable Facts possible;

  Subject(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Facts state() {
    return state;
  }

  List<Step> history() {
    return history;
  }

  /** The id of the resource, or of the one that was deleted last; empty if there was none. */
  String lastId() {
    return state.exists() || history.isEmpty() ? state.id() : history.get(history.size() - 1).id();
  }

  /** A change is about to be sent. */
  void propose(Facts next) {
    possible = next;
  }

  /** The proposed change was acknowledged. */
  void acknowledge(String id, String version) {
    Facts next = possible == null ? state : possible;
    become(next.exists() ? new Facts(id, next.counter(), next.members(), version) : Facts.ABSENT);
  }

  /** A member was deleted, and the group changed with it. */
  void lose(String member) {
    state = state.without(member);
    possible = possible == null ? null : possible.without(member);
  }

  /**
   * Compares with what was read after everything came to an end: an acknowledged change is there;
   * one that was not acknowledged is there as a whole, or not at all.
   */
  void settle(Facts actual) {
    if (possible != null && possible.fit(actual)) {
      assertThat(history)
          .as("%s has a version for the first time", name)
          .noneMatch(step -> isOf(actual, step));
      become(actual);
    } else {
      assertThat(state.fit(actual))
          .as("%s must be %s, or perhaps %s, and is %s", name, state, possible, actual)
          .isTrue();
      // Of a group that lost a member the version was not known.
      state = actual;
    }
    possible = null;
  }

  private static boolean isOf(Facts actual, Step step) {
    return !actual.version().isEmpty()
        && step.id().equals(actual.id())
        && step.version().equals(actual.version());
  }

  private void become(Facts next) {
    Kind kind = state.exists() ? Kind.UPDATED : Kind.CREATED;
    history.add(
        next.exists()
            ? new Step(next.id(), kind, next.version())
            : new Step(state.id(), Kind.DELETED, ""));
    state = next;
    possible = null;
  }
}
