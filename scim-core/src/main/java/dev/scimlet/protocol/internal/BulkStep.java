package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.internal.BulkOperation.Method;
import dev.scimlet.protocol.internal.BulkOperation.Planned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is run as one: a single operation, or creations that refer to each other in a circle. */
sealed interface BulkStep {

  /** Where its last operation stands in the request. */
  int position();

  /** Its operations in the order of the request. */
  List<? extends BulkOperation> operations();

  /** The {@code bulkId} of each creation that goes before. */
  Set<String> needs();

  /** An operation by itself. */
  record Single(BulkOperation operation) implements BulkStep {

    @Override
    public int position() {
      return operation.position();
    }

    @Override
    public List<BulkOperation> operations() {
      return List.of(operation);
    }

    @Override
    public Set<String> needs() {
      return operation instanceof Planned planned ? planned.references() : Set.of();
    }
  }

  /** Creations none of which can be the first, or one that refers to itself. */
  record Circle(List<Planned> operations, Set<String> needs) implements BulkStep {

    static Circle of(List<Planned> operations) {
      Set<String> needs = new LinkedHashSet<>();
      operations.forEach(operation -> needs.addAll(operation.references()));
      operations.forEach(operation -> needs.remove(name(operation)));
      return new Circle(operations, needs);
    }

    @Override
    public int position() {
      return operations.get(operations.size() - 1).position();
    }
  }

  /** Divides operations into steps, in the order in which their last operations stand. */
  static List<BulkStep> of(List<BulkOperation> operations) {
    List<BulkStep> steps = new ArrayList<>();
    List<Planned> creations = new ArrayList<>();
    for (BulkOperation operation : operations) {
      Planned creation = creation(operation);
      if (creation == null) {
        steps.add(new Single(operation));
      } else {
        creations.add(creation);
      }
    }
    for (List<Integer> component : Circles.components(edges(creations))) {
      steps.add(step(component.stream().sorted().map(creations::get).toList()));
    }
    steps.sort(Comparator.comparingInt(BulkStep::position));
    return steps;
  }

  /** The name of a creation: every one has a name. */
  static String name(Planned creation) {
    return Objects.requireNonNull(creation.bulkId());
  }

  private static BulkStep step(List<Planned> together) {
    Planned first = together.get(0);
    return together.size() == 1 && !first.references().contains(name(first))
        ? new Single(first)
        : Circle.of(together);
  }

  private static @Nullable Planned creation(BulkOperation operation) {
    return operation instanceof Planned planned && planned.method() == Method.POST ? planned : null;
  }

  private static List<List<Integer>> edges(List<Planned> creations) {
    Map<String, Integer> places = new HashMap<>();
    creations.forEach(creation -> places.put(name(creation), places.size()));
    List<List<Integer>> edges = new ArrayList<>();
    for (Planned creation : creations) {
      edges.add(creation.references().stream().map(places::get).filter(Objects::nonNull).toList());
    }
    return edges;
  }
}
