package dev.scimlet.protocol.internal;

import static dev.scimlet.protocol.internal.BulkStep.name;

import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.internal.BulkOperation.Planned;
import dev.scimlet.value.ScimObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Creates resources that refer to each other in a circle, RFC 7644 section 3.7.1: each without what
 * does not exist yet, and completed when all exist. They are created all or none.
 */
final class BulkCircle {

  private static final int BAD_REQUEST = 400;
  private static final int CHANGED = 412;

  private final BulkExecutor executor;
  private final BulkReferences references;
  private final Map<String, String> ids;
  private final List<Planned> operations;
  private final Map<String, ScimResponse> outcomes = new HashMap<>();
  private final Deque<Planned> begun = new ArrayDeque<>();
  private final List<Planned> incomplete = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param ids the ids of what was created before, by {@code bulkId}; those of the circle are added
   */
  BulkCircle(
      BulkExecutor executor,
      BulkReferences references,
      Map<String, String> ids,
      List<Planned> operations) {
    this.executor = executor;
    this.references = references;
    this.ids = ids;
    this.operations = operations;
  }

  /** The answers by {@code bulkId}; an operation that was not even tried has none. */
  Map<String, ScimResponse> create() {
    List<Planned> again = new ArrayList<>();
    for (Planned creation : operations) {
      if (!begin(creation)) {
        if (isWhole(creation) || outcome(creation).status() != BAD_REQUEST) {
          return undone(creation);
        }
        // Perhaps it was refused for want of what it refers to: it gets another chance at the end.
        again.add(creation);
      }
    }
    for (Planned creation : again) {
      if (!begin(creation)) {
        explain(creation);
        return undone(creation);
      }
    }
    for (Planned creation : incomplete) {
      if (!complete(creation)) {
        return undone(creation);
      }
    }
    return outcomes;
  }

  private boolean begin(Planned creation) {
    boolean whole = isWhole(creation);
    ScimResponse response = executor.run(creation, creation.route(), resolved(creation));
    outcomes.put(name(creation), response);
    if (!BulkExecutor.succeeded(response)) {
      return false;
    }
    begun.push(creation);
    ids.put(name(creation), BulkExecutor.id(response));
    if (!whole) {
      incomplete.add(creation);
    }
    return true;
  }

  private boolean complete(Planned creation) {
    ScimResponse response = executor.complete(creation, outcome(creation), resolved(creation));
    outcomes.put(name(creation), response.status() == CHANGED ? changed() : response);
    return BulkExecutor.succeeded(response);
  }

  private static ScimResponse changed() {
    return ErrorResponses.of(
        ScimException.of(409, "The resource was changed before its references were complete."));
  }

  /** Takes back what was created, since one of the circle failed. */
  private Map<String, ScimResponse> undone(Planned failed) {
    ScimResponse conflict = ErrorResponses.of(failedReference());
    outcomes.replaceAll((name, outcome) -> name.equals(name(failed)) ? outcome : conflict);
    while (!begun.isEmpty()) {
      Planned creation = begun.pop();
      String id = Objects.requireNonNull(ids.remove(name(creation)));
      ScimResponse undone = executor.undo(creation, id);
      if (!BulkExecutor.succeeded(undone)) {
        outcomes.put(name(creation), undone);
      }
    }
    return outcomes;
  }

  /** Says why the resource was refused, and that its references are not all to blame. */
  private void explain(Planned creation) {
    if (!isWhole(creation) && outcome(creation).status() == BAD_REQUEST) {
      ScimObject error = Objects.requireNonNull(outcome(creation).body());
      ScimException conflict =
          ScimException.of(
              409,
              "The references go round in a circle, and without them the resource is refused: "
                  + error.getString("detail"));
      outcomes.put(name(creation), ErrorResponses.of(conflict));
    }
  }

  /** What an operation is told that refers to something which could not be created. */
  static ScimException failedReference() {
    return ScimException.of(
        409, "A resource of this bulk request that is referred to was not created.");
  }

  private boolean isWhole(Planned creation) {
    return ids.keySet().containsAll(creation.references());
  }

  private ScimObject resolved(Planned creation) {
    return references.resolve(creation, ids);
  }

  private ScimResponse outcome(Planned creation) {
    return Objects.requireNonNull(outcomes.get(name(creation)));
  }
}
