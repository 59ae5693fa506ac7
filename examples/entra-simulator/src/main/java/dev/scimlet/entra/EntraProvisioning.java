package dev.scimlet.entra;

import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TenantUrl;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.operation.AccidentalDeletionGuard;
import dev.scimlet.entra.operation.JobStatus;
import dev.scimlet.entra.provisioning.ConnectionTest;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.JobSettings;
import dev.scimlet.entra.provisioning.MembershipCheck;
import dev.scimlet.entra.provisioning.OnDemandReport;
import dev.scimlet.entra.provisioning.OutOfScope;
import dev.scimlet.entra.provisioning.PatchMode;
import dev.scimlet.entra.provisioning.ProvisioningJob;
import dev.scimlet.entra.provisioning.ProvisioningListener;
import dev.scimlet.entra.provisioning.ResetScope;
import dev.scimlet.entra.provisioning.StateException;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.entra.source.SourceDirectory;
import dev.scimlet.entra.source.SourceException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provisioning service for tests: it drives a SCIM endpoint as Microsoft Entra ID does. It needs
 * no test framework; close it at the end of a test.
 *
 * <pre>{@code
 * InMemoryDirectory directory = new InMemoryDirectory();
 * directory.user("1", "ada@example.com", "Ada", "Lovelace");
 * try (EntraProvisioning entra =
 *     EntraProvisioning.builder(tenantUrl, token).source(directory).build()) {
 *   assertThat(entra.runCycle().created()).isEqualTo(1);
 *   directory.remove("1");
 *   assertThat(entra.runCycle().disabled()).isEqualTo(1);
 *   entra.advance(Duration.ofDays(30)); // deletes it for good
 * }
 * }</pre>
 *
 * <p>Time passes as it does outside, and {@link #advance} puts it forward. Thread-safe; what takes
 * long is done one after the other.
 */
public final class EntraProvisioning implements AutoCloseable {

  private final ScimClient client;
  private final ProvisioningJob job;

  private EntraProvisioning(ScimClient client, ProvisioningJob job) {
    this.client = client;
    this.job = job;
  }

  /**
   * Starts to describe a service.
   *
   * @param tenantUrl the base URL of the endpoint, as an administrator pastes it: {@code
   *     ?aadOptscim062020} at its end switches the flag on
   * @param token the secret token
   * @return a builder
   * @throws IllegalArgumentException if it is no URL of an endpoint
   */
  public static Builder builder(String tenantUrl, String token) {
    return new Builder(TenantUrl.parse(tenantUrl), token);
  }

  /**
   * Starts to describe a service.
   *
   * @param tenantUrl the base URL of the endpoint, without a flag
   * @param token the secret token
   * @return a builder
   * @throws IllegalArgumentException if it is no URL of an endpoint
   */
  public static Builder builder(URI tenantUrl, String token) {
    return builder(tenantUrl.toString(), token);
  }

  /**
   * Presses the button "Test Connection".
   *
   * @return whether endpoint and token work
   */
  public ConnectionTest testConnection() {
    return job.testConnection();
  }

  /**
   * Runs a cycle now: an initial one at first, incremental ones after it.
   *
   * @return what it did; an endpoint that cannot be used leads to a quarantine, not to an exception
   * @throws SourceException if the directory cannot be read; nothing was sent then
   * @throws StateException if the state belongs to another endpoint, or cannot be written
   */
  public CycleReport runCycle() {
    return job.runCycle();
  }

  /**
   * Provisions one user or group at once, without the flag {@code aadOptscim062020}.
   *
   * @param objectId which object of the source
   * @param members of a group, which members to look at: five at most
   * @return what was done, step by step; nothing if the source has no such object or does not
   *     synchronize it
   * @throws IllegalArgumentException if there are too many members
   * @throws SourceException if the directory cannot be read
   */
  public Optional<OnDemandReport> provisionOnDemand(String objectId, String... members) {
    return job.provisionOnDemand(objectId, List.of(members));
  }

  /**
   * Restarts the job: forgets something before the next cycle.
   *
   * @param scopes what to forget; nothing means what the button of the portal forgets
   */
  public void restart(ResetScope... scopes) {
    job.restart(List.of(scopes));
  }

  /**
   * Lets time pass, and runs the cycles that are due in it: one every 40 minutes, or at the times
   * of the next attempts in quarantine.
   *
   * @param duration how much time passes, not negative
   * @return what the cycles did
   * @throws SourceException if the directory cannot be read
   */
  public List<CycleReport> advance(Duration duration) {
    Instant end = job.now().plus(duration);
    List<CycleReport> reports = new ArrayList<>();
    Optional<Instant> next = job.nextCycle();
    while (next.isPresent() && !next.get().isAfter(end)) {
      job.forwardTo(next.get());
      reports.add(job.runCycle());
      next = job.nextCycle();
    }
    job.forwardTo(end);
    return reports;
  }

  /** {@return the simulated time} */
  public Instant now() {
    return job.now();
  }

  /** {@return how the job is doing} */
  public JobStatus status() {
    return job.status();
  }

  /** {@return the job, for everything else} */
  public ProvisioningJob job() {
    return job;
  }

  /** Closes the state and the connections. */
  @Override
  public void close() {
    job.close();
    client.close();
  }

  /** Collects what a service needs. Not thread-safe. */
  public static final class Builder {

    private final TenantUrl tenantUrl;
    private final String token;
    private String application;
    private SourceDirectory source = new InMemoryDirectory();
    private SynchronizationSchema mappings = SynchronizationSchema.lucid();
    private @Nullable Path state;
    private InstantSource clock = InstantSource.system();
    private Duration timeout = Duration.ofSeconds(60);
    private ProvisioningListener listener = new ProvisioningListener() {};
    private AccidentalDeletionGuard guard = AccidentalDeletionGuard.OFF;
    private OutOfScope outOfScope = OutOfScope.DEPROVISION;
    private MembershipCheck check = MembershipCheck.NEVER;
    private int parallelism = 4;

    private Builder(TenantUrl tenantUrl, String token) {
      this.tenantUrl = tenantUrl;
      this.token = token;
      this.application = tenantUrl.base().getHost();
    }

    /**
     * Says what the application is called in the log. By default, as the host.
     *
     * @param name its name
     * @return this builder
     */
    public Builder application(String name) {
      application = name;
      return this;
    }

    /**
     * Chooses the directory. By default, an empty one.
     *
     * @param directory where users and groups come from
     * @return this builder
     */
    public Builder source(SourceDirectory directory) {
      source = directory;
      return this;
    }

    /**
     * Chooses the mappings and scoping filters. By default, those of the tutorial for Lucid.
     *
     * @param schema the mappings
     * @return this builder
     */
    public Builder mappings(SynchronizationSchema schema) {
      mappings = schema;
      return this;
    }

    /**
     * Keeps what the service remembers in a file, so that a later one takes it up. By default,
     * everything is in memory.
     *
     * @param file the file; it is made if there is none, in a directory that exists
     * @return this builder
     */
    public Builder state(Path file) {
      state = file;
      return this;
    }

    /**
     * Chooses the clock that {@link EntraProvisioning#advance} puts forward. By default, the
     * system's.
     *
     * @param source the time
     * @return this builder
     */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /**
     * Says how long an answer may take. By default, a minute.
     *
     * @param longest so long at most
     * @return this builder
     */
    public Builder timeout(Duration longest) {
      timeout = longest;
      return this;
    }

    /**
     * Watches the service.
     *
     * @param watcher is told what happens
     * @return this builder
     */
    public Builder listener(ProvisioningListener watcher) {
      listener = watcher;
      return this;
    }

    /**
     * Prevents accidental deletion. By default, nothing is held back.
     *
     * @param threshold so many objects may be disabled or deleted in a cycle
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder accidentalDeletionThreshold(int threshold) {
      guard = AccidentalDeletionGuard.of(threshold);
      return this;
    }

    /**
     * Chooses what becomes of what leaves the scope. By default, it is deprovisioned.
     *
     * @param choice what becomes of it
     * @return this builder
     */
    public Builder outOfScope(OutOfScope choice) {
      outOfScope = choice;
      return this;
    }

    /**
     * Chooses whether the endpoint is asked for a member before it is added. By default, it is not.
     *
     * @param choice whether it is asked
     * @return this builder
     */
    public Builder membershipCheck(MembershipCheck choice) {
      check = choice;
      return this;
    }

    /**
     * Says how many objects are provisioned at a time. By default, 4.
     *
     * @param number between 1 and 16; with 1 the order of all requests is always the same
     * @return this builder
     */
    public Builder parallelism(int number) {
      parallelism = number;
      return this;
    }

    /**
     * Makes the service. Nothing is sent yet.
     *
     * @return the service
     * @throws StateException if the file cannot be used
     * @throws IllegalArgumentException if the parallelism is none
     */
    public EntraProvisioning build() {
      JobSettings settings =
          new JobSettings(
              application,
              source,
              mappings,
              tenantUrl.isCompliant() ? PatchMode.COMPLIANT : PatchMode.LEGACY,
              outOfScope,
              check,
              guard,
              parallelism,
              listener);
      ScimClient client = ScimClient.open(tenantUrl.base(), token, timeout);
      try {
        return new EntraProvisioning(client, ProvisioningJob.open(settings, client, state, clock));
      } catch (RuntimeException e) {
        client.close();
        throw e;
      }
    }
  }
}
