package dev.scimlet.examples.benchmarks.stores;

import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.SqlResourceStore;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimObject;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Fills an empty store: users, a group of all of them and a group of ten. */
final class Loader {

  static final ResourceKey EVERYBODY =
      new ResourceKey("Group", "019b0001-0000-7000-8000-0000000000a1");
  static final ResourceKey TEN = new ResourceKey("Group", "019b0001-0000-7000-8000-0000000000a2");

  private static final int AT_ONCE = 1_000;
  private static final int TEN_MEMBERS = 10;
  private static final Duration LONGEST = Duration.ofHours(3);

  private final SqlResourceStore store;
  private final DataSource source;
  private final ResourceType userType;
  private final ResourceType groupType;
  private final int users;
  private final int threads;
  private final PrintStream out;

  Loader(Database database, int users, PrintStream out) {
    List<ResourceType> types = ScimletServer.standardResourceTypes();
    this.userType = types.get(0);
    this.groupType = types.get(1);
    this.source = database.source();
    this.threads = database.writers();
    this.store = SqlResourceStore.builder(source).types(userType, groupType).build();
    this.users = users;
    this.out = out;
  }

  /** Loads what is missing; an earlier run may have loaded all of it. */
  void run() {
    if (store.get(context(), TEN, Projection.everything()).isPresent()) {
      return;
    }
    long start = System.nanoTime();
    loadUsers();
    double seconds = (System.nanoTime() - start) / 1e9;
    insertGroup(EVERYBODY, "Everybody", users);
    insertGroup(TEN, "Ten", TEN_MEMBERS);
    out.printf(
        Locale.ROOT,
        "Loaded %,d users, %,.0f in a second, and a group of all of them.%n",
        users,
        users / seconds);
    analyze();
  }

  /** By some threads, each of which waits for the database most of the time. */
  private void loadUsers() {
    AtomicInteger next = new AtomicInteger();
    List<CompletableFuture<Void>> loaders =
        IntStream.range(0, threads)
            .mapToObj(
                thread ->
                    CompletableFuture.runAsync(
                        () -> loadFrom(next), task -> new Thread(task, "loader").start()))
            .toList();
    loaders.forEach(CompletableFuture::join);
  }

  private void loadFrom(AtomicInteger next) {
    for (int first = next.getAndAdd(AT_ONCE); first < users; first = next.getAndAdd(AT_ONCE)) {
      load(first, Math.min(users, first + AT_ONCE));
    }
  }

  /**
   * Reads a page of members of the large group, behind some of them, and tells how long it took.
   */
  long timeMembers(int behind, int limit) {
    String after = behind == 0 ? null : People.id(behind - 1);
    long start = System.nanoTime();
    MemberPage page = store.members(context(), EVERYBODY, after, limit);
    long nanos = System.nanoTime() - start;
    if (page.members().size() != limit
        || !page.members().get(0).value().equals(People.id(behind))) {
      throw new IllegalStateException("These are other members.");
    }
    return nanos;
  }

  private void load(int from, int to) {
    if (store.get(context(), People.key(to - 1), Projection.everything()).isPresent()) {
      return;
    }
    store.inTransaction(
        context(),
        transaction -> {
          for (int number = from; number < to; number++) {
            transaction.insert(context(), People.key(number), People.resource(userType, number));
          }
          return to;
        });
  }

  private void insertGroup(ResourceKey key, String name, int members) {
    Resource group = Resource.of(groupType, ScimObject.builder().put("displayName", name).build());
    store.inTransaction(
        context(),
        transaction -> {
          transaction.insert(context(), key, group);
          Memberships memberships = transaction.capability(Memberships.class).orElseThrow();
          for (int first = 0; first < members; first += AT_ONCE) {
            List<Member> some =
                IntStream.range(first, Math.min(members, first + AT_ONCE))
                    .mapToObj(number -> new Member(People.id(number), "User"))
                    .toList();
            memberships.apply(context(), key, null, MemberDelta.add(some), Version.ANY);
          }
          return key;
        });
  }

  /** What a database does by itself after a while. */
  private void analyze() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not take statistics.", e);
    }
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("default", "benchmark", now, now.plus(LONGEST));
  }
}
