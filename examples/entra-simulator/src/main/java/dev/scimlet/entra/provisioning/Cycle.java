package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.DeletionVerdict;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.RecordOrigin;
import dev.scimlet.entra.source.SourceState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One cycle: plans, exports users and groups, then references. */
final class Cycle {

  private final JobSettings settings;
  private final StateStore store;
  private final TargetSystem target;
  private final InstantSource clock;
  private final RecordOrigin origin;
  private final JobState job;
  private final Instant began;
  private final CycleTally tally = new CycleTally();
  private final ObjectWorker objects;
  private final ReferenceWorker references;

  Cycle(
      JobSettings settings,
      StateStore store,
      TargetSystem target,
      InstantSource clock,
      RecordOrigin origin,
      JobState job,
      Instant began) {
    this.settings = settings;
    this.store = store;
    this.target = target;
    this.clock = clock;
    this.origin = origin;
    this.job = job;
    this.began = began;
    Contexts contexts = new Contexts(clock);
    PatchDialect dialect = settings.patch().dialect();
    Exporter exporter = new Exporter(target, store, dialect, contexts);
    objects =
        new ObjectWorker(
            store, exporter, new Secrets(contexts), settings.outOfScope(), job.cycles());
    references =
        new ReferenceWorker(
            store,
            new ReferencePass(target, store, dialect, contexts, settings.check()),
            objects,
            job.cycles());
  }

  /** Runs it to its end, or until something fails that concerns the whole job. */
  Ending run(CycleKind kind, SourceState source) {
    Planner planner = new Planner(settings.schema(), store, began, job.cycles());
    Plan plan = planner.plan(source);
    settings.listener().cycleBegan(kind, plan.work().size());
    DeletionVerdict verdict = settings.guard().judge(plan.deprovisioned(), job.deletions());
    try (Workers workers = new Workers(settings.parallelism())) {
      if (kind == CycleKind.INITIAL || job.quarantine() != null) {
        probe();
      }
      workers.run(plan.work(), item -> export(item, verdict));
      Set<String> changed =
          plan.work().stream().map(item -> item.object().objectId()).collect(Collectors.toSet());
      List<WorkItem> due =
          plan.entitled().stream().filter(item -> references.isDue(item, changed)).toList();
      References wanted = References.of(plan);
      workers.run(due, item -> refer(item, wanted));
      return ending(plan, verdict, null);
    } catch (ProvisioningFailure e) {
      return ending(plan, verdict, e.error());
    }
  }

  private void probe() {
    new ConnectionProbe(target, settings.schema()).run(new ArrayList<>());
  }

  private void export(WorkItem item, DeletionVerdict verdict) {
    Trail trail = new Trail(origin, item.object());
    ObjectResult result = result(item, verdict, trail);
    tally.add(result);
    settings.listener().objectDone(result);
    if (item.task() != Task.FORGET) {
      settings.listener().logged(trail.end(clock.instant()));
    }
  }

  private ObjectResult result(WorkItem item, DeletionVerdict verdict, Trail trail) {
    Link link = item.state().link();
    if (verdict == DeletionVerdict.PROCEED || !item.task().deprovisions() || link == null) {
      return objects.work(item, trail);
    }
    return verdict == DeletionVerdict.HOLD ? trail.staged() : objects.release(item, link, trail);
  }

  private void refer(WorkItem item, References wanted) {
    Trail trail = new Trail(origin, item.object());
    int written = references.work(item, wanted, trail);
    tally.addReferences(written);
    if (trail.isWorthLogging()) {
      settings.listener().logged(trail.end(clock.instant()));
    }
  }

  private Ending ending(Plan plan, DeletionVerdict verdict, @Nullable ProvisioningError error) {
    boolean held = verdict == DeletionVerdict.HOLD && plan.deprovisioned() > 0;
    return new Ending(plan, tally, held ? Ending.Deletions.HELD : Ending.Deletions.DONE, error);
  }
}
