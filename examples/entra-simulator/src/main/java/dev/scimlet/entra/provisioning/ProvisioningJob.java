package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.DeletionDecision;
import dev.scimlet.entra.operation.JobStatus;
import dev.scimlet.entra.operation.Quarantine;
import dev.scimlet.entra.operation.SynchronizationJob;
import dev.scimlet.entra.source.SourceException;
import dev.scimlet.entra.source.SourceState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the users and groups of one directory to one endpoint, cycle by cycle. What it remembers
 * is written object by object: a process that is killed loses what is under way, and the next cycle
 * finds it at the endpoint.
 *
 * <p>Thread-safe; what takes long is done one after the other.
 */
public final class ProvisioningJob implements AutoCloseable {

  /** The distance of cycles. */
  public static final Duration INTERVAL = Duration.ofMinutes(40);

  /** So many members of a group are provisioned on demand at a time. */
  public static final int MEMBERS_ON_DEMAND = 5;

  private static final Duration PUNCTUALITY = Duration.ofSeconds(5);

  private final JobSettings settings;
  private final StateStore store;
  private final TargetSystem target;
  private final URI endpoint;
  private final SimulatedClock clock;

  ProvisioningJob(
      JobSettings settings,
      StateStore store,
      Transport transport,
      URI endpoint,
      InstantSource clock) {
    this.settings = settings;
    this.store = store;
    this.endpoint = endpoint;
    this.target = new TargetSystem(transport, settings.listener()::exchanged);
    this.clock = new SimulatedClock(clock, store.clockOffset());
  }

  /**
   * Opens a job, or takes up one that ran before.
   *
   * @param settings how it works
   * @param client sends to the endpoint; it stays open when the job is closed
   * @param state the file with what the job remembers; it is made if there is none. Null keeps
   *     everything in memory
   * @param clock the time, which the job can put forward for itself
   * @return the job; close it at the end
   * @throws StateException if the file cannot be used
   */
  public static ProvisioningJob open(
      JobSettings settings, ScimClient client, @Nullable Path state, InstantSource clock) {
    return new ProvisioningJob(
        settings, StateStore.open(state), client::send, client.base(), clock);
  }

  /**
   * Presses the button "Test Connection".
   *
   * @return whether endpoint and token work
   */
  public ConnectionTest testConnection() {
    return new ConnectionProbe(target, settings.schema()).test();
  }

  /**
   * Runs a cycle now, whether it is due or not: an initial one, or an incremental one if an initial
   * one ended with the present mappings.
   *
   * @return what it did; an endpoint that cannot be used leads to a quarantine, not to an exception
   * @throws SourceException if the directory cannot be read; nothing was sent then
   * @throws StateException if the state belongs to another endpoint, or cannot be written
   */
  public synchronized CycleReport runCycle() {
    store.claim(endpoint);
    long start = System.nanoTime();
    long requests = target.requests();
    SourceState source = settings.source().read();
    Instant began = beginning();
    JobState job = job().began(began);
    store.save(job);
    String mappings = Fingerprint.of(settings.schema().toJson());
    CycleKind kind = job.watermark().equals(mappings) ? CycleKind.INCREMENTAL : CycleKind.INITIAL;
    String cycleId = UUID.randomUUID().toString();
    Cycle cycle =
        new Cycle(settings, store, target, clock, Origins.of(settings, job, cycleId), job, began);
    Ending ending = cycle.run(kind, source);
    JobState after =
        new Conclusion(store, kind, cycleId, ending, clock.instant()).of(job, mappings);
    store.save(after);
    CycleReport report =
        report(ending, kind, cycleId, began, target.requests() - requests, start, after);
    settings.listener().cycleEnded(report);
    return report;
  }

  /**
   * Provisions one user or group at once, as the page "Provision on demand" does. The flag {@code
   * aadOptscim062020} has no effect here, and the next cycle looks at the object again.
   *
   * @param objectId which object of the source
   * @param members of a group, which members to look at: {@value #MEMBERS_ON_DEMAND} at most
   * @return what was done, step by step; nothing if the source has no such object or does not
   *     synchronize it
   * @throws IllegalArgumentException if there are too many members
   * @throws SourceException if the directory cannot be read
   * @throws StateException if the state belongs to another endpoint, or cannot be written
   */
  public synchronized Optional<OnDemandReport> provisionOnDemand(
      String objectId, Collection<String> members) {
    if (members.size() > MEMBERS_ON_DEMAND) {
      throw new IllegalArgumentException(
          "On demand, " + MEMBERS_ON_DEMAND + " members are provisioned at a time.");
    }
    store.claim(endpoint);
    SourceState source = settings.source().read();
    JobState job = job();
    Planner planner = new Planner(settings.schema(), store, clock.instant(), job.cycles());
    References wanted = References.of(planner.plan(source), members);
    return planner
        .picked(source, objectId)
        .map(item -> new OnDemand(settings, store, target, clock, job).run(item, wanted));
  }

  /**
   * Restarts the job.
   *
   * @param scopes what to forget; nothing means what the button of the portal forgets
   */
  public synchronized void restart(Collection<ResetScope> scopes) {
    Set<ResetScope> chosen = scopes.isEmpty() ? ResetScope.portal() : Set.copyOf(scopes);
    store.save(new Reset(store).of(job(), chosen));
  }

  /**
   * Says no to deletions that are held back: the next cycle leaves these objects as they are, and
   * manages them no more until they are back in scope.
   */
  public synchronized void rejectDeletions() {
    store.save(job().with(DeletionDecision.REJECTED));
  }

  /** {@return how the job is doing} */
  public synchronized JobStatus status() {
    return Statuses.of(job(), Population.of(store));
  }

  /** {@return the job with its schedule, in the shape of Microsoft Graph} */
  public synchronized SynchronizationJob graph() {
    return Statuses.graph(job(), Population.of(store));
  }

  /** {@return which objects of the source are connected with which of the target} */
  public synchronized List<ObjectConnection> connections() {
    return ObjectConnection.of(store);
  }

  /**
   * Tells when the next cycle is due: 40 minutes after the last one began, later in quarantine.
   *
   * @return the moment in simulated time, which may have passed; nothing if the job gave up after
   *     28 days of quarantine
   */
  public synchronized Optional<Instant> nextCycle() {
    JobState job = job();
    Instant last = job.lastBegan();
    if (job.activity() == JobState.Activity.GIVEN_UP) {
      return Optional.empty();
    }
    Quarantine quarantine = job.quarantine();
    if (quarantine != null) {
      return Optional.of(quarantine.nextAttempt());
    }
    return Optional.of(last == null ? clock.instant() : last.plus(INTERVAL));
  }

  /** {@return the simulated time} */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Puts the simulated time forward, without running anything.
   *
   * @param moment the time that it shall be; nothing happens if that has passed
   */
  public synchronized void forwardTo(Instant moment) {
    clock.forwardTo(moment);
    store.saveClockOffset(clock.offset());
  }

  /** Closes the state. */
  @Override
  public synchronized void close() {
    store.close();
  }

  /** Cycles that run when they are due do not drift, however long the machine takes to begin. */
  private Instant beginning() {
    Instant now = clock.instant();
    return nextCycle()
        .filter(due -> !due.isAfter(now) && due.plus(PUNCTUALITY).isAfter(now))
        .orElse(now);
  }

  private JobState job() {
    return store.job().orElseGet(() -> JobState.first("scim." + UUID.randomUUID()));
  }

  private CycleReport report(
      Ending ending,
      CycleKind kind,
      String cycleId,
      Instant began,
      long requests,
      long start,
      JobState after) {
    Population population = Population.of(store);
    return new CycleReport(
        cycleId,
        kind,
        began,
        Duration.ofNanos(System.nanoTime() - start),
        ending.tally().results(),
        ending.plan().work().size(),
        ending.tally().references(),
        population.escrows(),
        population.referenceEscrows(),
        requests,
        after.quarantine());
  }
}
