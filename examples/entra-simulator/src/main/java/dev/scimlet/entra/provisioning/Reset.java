package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.DeletionDecision;
import java.util.Map;
import java.util.Set;

/** Forgets what a restart is to forget. */
final class Reset {

  private final StateStore store;

  Reset(StateStore store) {
    this.store = store;
  }

  /** Forgets, and gives what is remembered of the job from now on. */
  JobState of(JobState job, Set<ResetScope> scopes) {
    JobState after = job;
    for (ResetScope scope : scopes) {
      after = of(after, scope);
    }
    return after;
  }

  /** Forgets what was seen of the source; links stay. */
  void watermark() {
    for (String id : store.ids()) {
      store
          .find(id)
          .filter(state -> !state.seen().fingerprint().isEmpty())
          .ifPresent(state -> store.save(id, state.with(state.seen().forgotten())));
    }
  }

  private JobState of(JobState job, ResetScope scope) {
    return switch (scope) {
      case ESCROWS -> {
        store.clearEscrows();
        yield job;
      }
      case WATERMARK -> {
        watermark();
        yield job.withWatermark("");
      }
      case QUARANTINE_STATE -> job.with(null, JobState.Activity.RUNNING);
      case CONNECTOR_DATA_STORE -> {
        references();
        yield job;
      }
      case FULL -> {
        store.ids().forEach(store::remove);
        store.disclaim();
        yield job.withWatermark("").with(null, JobState.Activity.RUNNING);
      }
      case FORCE_DELETES ->
          job.with(DeletionDecision.ALLOWED).with(null, JobState.Activity.RUNNING);
    };
  }

  private void references() {
    for (String id : store.ids()) {
      store.removeMembers(id, store.members(id).keySet());
      store.find(id).ifPresent(state -> forgetReferences(id, state));
    }
  }

  private void forgetReferences(String id, ObjectState state) {
    Link link = state.link();
    if (link != null && !link.references().isEmpty()) {
      store.save(id, state.with(link.with(Map.of())));
    }
  }
}
