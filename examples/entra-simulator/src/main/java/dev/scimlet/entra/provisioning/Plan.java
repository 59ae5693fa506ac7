package dev.scimlet.entra.provisioning;

import java.util.List;

/**
 * What a cycle has to do.
 *
 * @param work the objects with a task
 * @param entitled all objects that are to be in the target, whose references are looked at
 */
record Plan(List<WorkItem> work, List<WorkItem> entitled) {

  Plan {
    work = List.copyOf(work);
    entitled = List.copyOf(entitled);
  }

  /** How many objects are about to be disabled or deleted. */
  int deprovisioned() {
    return (int) work.stream().filter(item -> item.task().deprovisions()).count();
  }
}
