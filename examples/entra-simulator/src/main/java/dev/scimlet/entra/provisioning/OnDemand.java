package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.operation.RecordOrigin;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Provisions one object outside of cycles, always with the default form of PATCH. */
final class OnDemand {

  private final JobSettings settings;
  private final InstantSource clock;
  private final RecordOrigin origin;
  private final ObjectWorker objects;
  private final ReferenceWorker references;

  OnDemand(
      JobSettings settings,
      StateStore store,
      TargetSystem target,
      InstantSource clock,
      JobState job) {
    this.settings = settings;
    this.clock = clock;
    this.origin = Origins.of(settings, job, UUID.randomUUID().toString());
    Contexts contexts = new Contexts(clock);
    PatchDialect dialect = PatchMode.LEGACY.dialect();
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

  OnDemandReport run(WorkItem item, References wanted) {
    List<ProvisioningRecord> records = new ArrayList<>();
    Trail trail = new Trail(origin, item.object());
    ObjectResult result = work(item, trail);
    records.add(trail.end(clock.instant()));
    if (result != ObjectResult.FAILED && !item.softDeleted()) {
      Trail later = new Trail(origin, item.object());
      result = refer(item, wanted, later) ? result : ObjectResult.FAILED;
      if (later.isWorthLogging()) {
        records.add(later.end(clock.instant()));
      }
    }
    records.forEach(settings.listener()::logged);
    return new OnDemandReport(result, records);
  }

  /** Writes the references, and tells whether that could be tried. */
  private boolean refer(WorkItem item, References wanted, Trail trail) {
    try {
      references.work(item, wanted, trail);
      return true;
    } catch (ProvisioningFailure e) {
      trail.failed(e.error());
      return false;
    }
  }

  /** An endpoint that cannot be used is a failure of this object here. */
  private ObjectResult work(WorkItem item, Trail trail) {
    try {
      return objects.work(item, trail);
    } catch (ProvisioningFailure e) {
      return trail.failed(e.error());
    }
  }
}
