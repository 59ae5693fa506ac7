package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Subject.Step;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ChangeFeed.Change;
import dev.scimlet.store.ChangeFeed.Kind;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the feed of changes with what writers know, and with what is stored. */
final class FeedCheck {

  private static final int PAGE = 500;

  private final ResourceStore store;
  private final StoreContext context;
  private final Map<ResourceKey, List<Step>> told = new LinkedHashMap<>();

  private FeedCheck(ResourceStore store) {
    this.store = store;
    Instant now = Instant.now();
    this.context = new StoreContext("default", "check", now, now.plus(Duration.ofMinutes(1)));
  }

  static void run(ResourceStore store, List<Writer> writers) {
    FeedCheck check = new FeedCheck(store);
    check.read();
    check.compareWithStore();
    check.compareUsers(writers);
    for (Writer writer : writers) {
      check.compareGroup(writer.ownGroup());
    }
  }

  private void read() {
    ChangeFeed feed = store.capability(ChangeFeed.class).orElseThrow();
    String position = null;
    boolean more = true;
    while (more) {
      ChangeFeed.ChangePage page = feed.changes(context, position, PAGE);
      page.changes().forEach(this::add);
      position = page.next();
      more = !page.changes().isEmpty();
    }
    assertThat(position).isEqualTo(feed.latest(context));
  }

  private void add(Change change) {
    String version = change.version() == null ? "" : change.version().value();
    told.computeIfAbsent(change.key(), key -> new ArrayList<>())
        .add(new Step(change.key().id(), change.kind(), version));
  }

  /** The last that was told of a resource is what it is. */
  private void compareWithStore() {
    told.forEach(
        (key, steps) -> {
          Optional<StoredResource> stored = store.get(context, key, Projection.everything());
          Step last = steps.get(steps.size() - 1);
          assertThat(last.kind() == Kind.DELETED).as("%s", key).isEqualTo(stored.isEmpty());
          assertThat(last.version())
              .as("%s", key)
              .isEqualTo(
                  stored.map(StoredResource::version).map(found -> found.value()).orElse(""));
        });
  }

  /** Users change by their writer alone: the feed tells exactly what it knows. */
  private void compareUsers(List<Writer> writers) {
    Map<String, List<Step>> expected = new LinkedHashMap<>();
    for (Writer writer : writers) {
      for (Subject user : writer.users()) {
        for (Step step : user.history()) {
          expected.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(step);
        }
      }
    }
    Map<String, List<Step>> users = new LinkedHashMap<>();
    told.forEach(
        (key, steps) -> {
          if (key.resourceType().equals("User")) {
            users.put(key.id(), steps);
          }
        });
    assertThat(users).isEqualTo(expected);
  }

  /** Groups change with their members too, which nobody is told. */
  private void compareGroup(Subject group) {
    ResourceKey key = new ResourceKey("Group", group.state().id());
    assertThat(told).containsKey(key);
    assertThat(told.getOrDefault(key, List.of())).containsSubsequence(group.history());
  }
}
