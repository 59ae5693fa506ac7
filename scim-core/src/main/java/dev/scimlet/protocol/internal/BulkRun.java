package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.internal.BulkOperation.Method;
import dev.scimlet.protocol.internal.BulkOperation.Planned;
import dev.scimlet.protocol.internal.BulkOperation.Refused;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of one bulk request in its order. An operation that refers to what is created
 * later waits for it; nothing is run earlier than it stands.
 */
final class BulkRun {

  private final String baseUrl;
  private final BulkExecutor executor;
  private final BulkRequest request;

  /** The ids of what was created, by {@code bulkId}. */
  private final Map<String, String> ids = new HashMap<>();

  /** The {@code bulkId} of every creation that was tried. */
  private final Set<String> tried = new HashSet<>();

  /** Steps that wait, by the {@code bulkId} of one creation that they wait for. */
  private final Map<String, List<BulkStep>> waiting = new HashMap<>();

  private final Map<Integer, ScimObject> results = new TreeMap<>();
  private int errors;

  BulkRun(String baseUrl, BulkExecutor executor, BulkRequest request) {
    this.baseUrl = baseUrl;
    this.executor = executor;
    this.request = request;
  }

  /** The results of everything that was tried, in the order of the request. */
  List<ScimObject> run() {
    for (BulkStep step : BulkStep.of(request.operations())) {
      runWithThoseThatWait(step);
    }
    return List.copyOf(results.values());
  }

  private void runWithThoseThatWait(BulkStep first) {
    Queue<BulkStep> ready = new PriorityQueue<>(Comparator.comparingInt(BulkStep::position));
    ready.add(first);
    while (!ready.isEmpty() && !isOver()) {
      BulkStep step = ready.remove();
      String missing = missing(step);
      if (missing == null) {
        run(step);
        for (BulkOperation operation : step.operations()) {
          ready.addAll(settled(operation));
        }
      } else {
        waiting.computeIfAbsent(missing, name -> new ArrayList<>()).add(step);
      }
    }
  }

  private boolean isOver() {
    return errors >= request.failOnErrors();
  }

  private @Nullable String missing(BulkStep step) {
    for (String name : step.needs()) {
      if (!tried.contains(name)) {
        return name;
      }
    }
    return null;
  }

  /** Notes that an operation was tried; answers what waited for it. */
  private List<BulkStep> settled(BulkOperation operation) {
    String name = operation.bulkId();
    if (name == null || operation.method() != Method.POST) {
      return List.of();
    }
    tried.add(name);
    List<BulkStep> released = waiting.remove(name);
    return released == null ? List.of() : released;
  }

  private void run(BulkStep step) {
    if (step instanceof BulkStep.Circle circle) {
      runCircle(circle);
    } else {
      step.operations().forEach(operation -> record(operation, outcome(operation)));
    }
  }

  private void runCircle(BulkStep.Circle circle) {
    Map<String, ScimResponse> outcomes =
        ids.keySet().containsAll(circle.needs())
            ? new BulkCircle(executor, request.references(), ids, circle.operations()).create()
            : Map.of();
    List<Planned> untried = new ArrayList<>();
    for (Planned creation : circle.operations()) {
      ScimResponse outcome = outcomes.get(BulkStep.name(creation));
      if (outcome == null) {
        untried.add(creation);
      } else {
        record(creation, outcome);
      }
    }
    for (Planned creation : untried) {
      if (!isOver()) {
        record(creation, ErrorResponses.of(BulkCircle.failedReference()));
      }
    }
  }

  private ScimResponse outcome(BulkOperation operation) {
    if (operation instanceof Refused refused) {
      return ErrorResponses.of(refused.why());
    }
    Planned planned = (Planned) operation;
    Route route = BulkReferences.resolve(planned.route(), ids);
    if (route == null || !ids.keySet().containsAll(planned.references())) {
      return ErrorResponses.of(BulkCircle.failedReference());
    }
    ScimResponse response =
        executor.run(planned, route, request.references().resolve(planned, ids));
    if (planned.method() == Method.POST && BulkExecutor.succeeded(response)) {
      ids.put(BulkStep.name(planned), BulkExecutor.id(response));
    }
    return response;
  }

  private void record(BulkOperation operation, ScimResponse response) {
    if (!BulkExecutor.succeeded(response)) {
      errors++;
    }
    Route route = operation.route();
    Route resolved = route == null ? null : BulkReferences.resolve(route, ids);
    results.put(operation.position(), BulkMessages.result(baseUrl, operation, resolved, response));
  }
}
