package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TransportException;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.operation.AccidentalDeletionGuard;
import dev.scimlet.entra.source.InMemoryDirectory;
import dev.scimlet.examples.server.ScimletServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Interrupts each request of a small story, one at a time, in each way, and random stories several
 * times, and compares the end with that of the story without interruption.
 */
@DisplayName("Convergence: an interruption anywhere changes nothing in the end")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConvergenceTest {

  private static final int MOST_CYCLES = 60;
  private static final int RANDOM_STORIES = 30;
  private static final int MOST_INTERRUPTIONS = 4;

  /** The changes of the source; after each, cycles run until nothing waits. */
  private static final List<Consumer<InMemoryDirectory>> STORY =
      List.of(
          directory ->
              directory
                  .user("1", "ada@b.c", "Ada", "Lovelace")
                  .user("2", "bob@b.c", "Bob", "Moran")
                  .user("3", "eve@b.c", "Eve", "Adams")
                  .set("1", "manager", "2")
                  .group("g", "Sales", List.of("1", "2"))
                  .group("h", "Legal", List.of("g")),
          directory ->
              directory
                  .set("1", "surname", "King")
                  .set("1", "manager", "3")
                  .set("2", "accountEnabled", BooleanNode.FALSE)
                  .user("4", "zoe@b.c", "Zoe", "Young")
                  .group("g", "Marketing", List.of("2", "3", "4"))
                  .remove("3")
                  .remove("h"),
          directory ->
              directory
                  .set("2", "accountEnabled", BooleanNode.TRUE)
                  .user("3", "eve@b.c", "Eve", "Adams")
                  .set("4", "deletedDateTime", "2025-01-01T00:00:00Z"));

  private ScimletServer server;
  private ScimClient client;

  private Path directory;

  /** What happens to the request that is hit. */
  enum Interruption {
    REQUEST_LOST,
    ANSWER_LOST,
    KILLED_BEFORE,
    KILLED_AFTER;

    boolean arrives() {
      return this == ANSWER_LOST || this == KILLED_AFTER;
    }

    boolean kills() {
      return this == KILLED_BEFORE || this == KILLED_AFTER;
    }
  }

  /** The process is gone: nothing behind this is executed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeAll
  void start(@TempDir Path temporary) {
    directory = temporary;
    server = ScimletServer.builder(Scene.TOKEN).port(0).start();
    client = ScimClient.open(server.url(), Scene.TOKEN, Duration.ofSeconds(20));
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Interruption.class)
  void everyRequestMayBeInterrupted(Interruption interruption) {
    Story undisturbed = new Story(STORY, request -> null);
    undisturbed.play();
    String expected = endState();
    Target.clear(client);
    int requests = undisturbed.requests;
    assertThat(requests).isGreaterThan(25);

    for (int hit = 1; hit <= requests; hit++) {
      int last = hit;
      Story story = new Story(STORY, request -> request == last ? interruption : null);
      story.play();
      assertThat(endState()).as("%s of request %d", interruption, hit).isEqualTo(expected);
      assertThat(story.created.values()).as("created, %d", hit).allMatch(times -> times == 1);
      Target.clear(client);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomStoriesMayBeInterruptedOften(long seed) {
    List<Consumer<InMemoryDirectory>> changes = RandomStory.of(new Random(seed));
    new Story(changes, request -> null).play();
    String expected = endState();
    Target.clear(client);

    Random random = new Random(seed);
    Interruption[] ways = Interruption.values();
    Story story =
        new Story(
            changes, request -> random.nextInt(6) == 0 ? ways[random.nextInt(ways.length)] : null);
    story.play();

    assertThat(endState()).as("seed %d", seed).isEqualTo(expected);
    Target.clear(client);
  }

  static LongStream seeds() {
    return LongStream.range(0, RANDOM_STORIES);
  }

  /** One way through a story. */
  private final class Story {

    private final List<Consumer<InMemoryDirectory>> changes;
    private final IntFunction<@Nullable Interruption> interruptions;
    private final InMemoryDirectory source = new InMemoryDirectory();
    private final Map<String, Integer> created = new LinkedHashMap<>();
    private Path file = directory.resolve("state");
    private int requests;
    private int left;

    Story(
        List<Consumer<InMemoryDirectory>> changes,
        IntFunction<@Nullable Interruption> interruptions) {
      this.changes = changes;
      this.interruptions = interruptions;
    }

    void play() {
      ProvisioningJob job = open();
      try {
        for (Consumer<InMemoryDirectory> change : changes) {
          change.accept(source);
          left = MOST_INTERRUPTIONS;
          job = run(job);
        }
      } finally {
        job.close();
        remove();
      }
    }

    private ProvisioningJob run(ProvisioningJob begin) {
      ProvisioningJob job = begin;
      for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
        try {
          CycleReport report = job.runCycle();
          if (report.escrows() + report.referenceEscrows() == 0
              && report.findQuarantine().isEmpty()) {
            return job;
          }
        } catch (Killed e) {
          job = reopen(job);
        }
      }
      throw new AssertionError("It does not come to rest.");
    }

    /** Takes up what a killed process left in its file. */
    private ProvisioningJob reopen(ProvisioningJob killed) {
      try {
        Path left = directory.resolve("left");
        Files.copy(file, left);
        killed.close();
        Files.delete(file);
        file = Files.move(left, file);
        return open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private ProvisioningJob open() {
      JobSettings settings =
          new JobSettings(
              "test",
              source,
              SynchronizationSchema.customApplication(),
              PatchMode.LEGACY,
              OutOfScope.DEPROVISION,
              MembershipCheck.NEVER,
              AccidentalDeletionGuard.OFF,
              1,
              new ProvisioningListener() {});
      return new ProvisioningJob(
          settings,
          StateStore.open(file),
          this::send,
          client.base(),
          InstantSource.fixed(Scene.BEGIN));
    }

    private Exchange send(ScimCall call) {
      requests++;
      Interruption interruption = left > 0 ? interruptions.apply(requests) : null;
      if (interruption == null) {
        return deliver(call);
      }
      left--;
      if (interruption.arrives()) {
        deliver(call);
      }
      if (interruption.kills()) {
        throw new Killed();
      }
      throw new TransportException("Interrupted.", new IOException());
    }

    private Exchange deliver(ScimCall call) {
      Exchange exchange = client.send(call);
      if (call.method().equals("POST") && exchange.status() == 201) {
        created.merge(name(exchange.json().orElseThrow()), 1, Integer::sum);
      }
      return exchange;
    }

    private void remove() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All that the endpoint shows, names instead of ids. */
  private String endState() {
    Map<String, String> names = new TreeMap<>();
    resources().forEach(resource -> names.put(resource.path("id").asString(), name(resource)));
    List<String> lines = new ArrayList<>();
    for (JsonNode resource : resources()) {
      ObjectNode copy = (ObjectNode) resource.deepCopy();
      copy.remove(List.of("meta", "groups"));
      List<String> members = new ArrayList<>();
      copy.path("members")
          .values()
          .forEach(member -> members.add(names.get(member.path("value").asString())));
      copy.remove("members");
      members.sort(null);
      String text = copy.toString() + members;
      for (Map.Entry<String, String> entry : names.entrySet()) {
        text = text.replace(entry.getKey(), entry.getValue());
      }
      lines.add(text);
    }
    lines.sort(null);
    return String.join("\n", lines);
  }

  private List<JsonNode> resources() {
    List<JsonNode> all = new ArrayList<>(Target.list(client, "/Users"));
    all.addAll(Target.list(client, "/Groups"));
    return all;
  }

  private static String name(JsonNode resource) {
    String userName = resource.path("userName").asString("");
    return userName.isEmpty() ? resource.path("displayName").asString() : userName;
  }
}
