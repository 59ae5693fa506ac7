package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client that changes users and groups, and remembers what was acknowledged. Its users and one
 * group are its own; into a second group all writers put their users. It lives longer than the
 * servers that it talks to.
 */
final class Writer {

  private static final int FEW_USERS = 5;
  private static final int MANY_USERS = 25;

  private final int number;
  private final Random random;
  private final Map<String, Subject> users = new LinkedHashMap<>();
  private final Set<Subject> touched = new LinkedHashSet<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Subject own;
  private final Subject shared;

  Writer(int number, long seed) {
    this.number = number;
    this.random = new Random(seed + number);
    this.own = new Subject("group-" + number);
    this.shared = new Subject(Load.SHARED_GROUP);
  }

  Subject ownGroup() {
    return own;
  }

  List<Subject> users() {
    return List.copyOf(users.values());
  }

  /** Makes the group of this writer, while nothing goes wrong yet. */
  void prepare(Client client, String sharedId) throws IOException, InterruptedException {
    own.propose(Facts.created());
    HttpResponse<byte[]> response = client.send("POST", "/Groups", Documents.group(own.name()));
    assertThat(response.statusCode()).isEqualTo(201);
    own.acknowledge(Client.text(Client.json(response), "id"), Observer.version(response));
    shared.propose(Facts.created());
    shared.acknowledge(sharedId, "");
  }

  /** Makes one change until it is told to stop, or the server is gone. */
  void run(Client client, Load.Running running) throws InterruptedException {
    try {
      while (running.goesOn()) {
        try {
          step(client);
          running.acknowledged();
        } catch (UnavailableException e) {
          running.unavailable();
          settleWhenAvailable(client, running);
        }
      }
    } catch (IOException e) {
      assertThat(running.mayLoseServer()).as("The connection broke: %s", e).isTrue();
    }
  }

  /** Compares what was changed since the last time with what is there. */
  void check(Client client) throws IOException, InterruptedException {
    Observer observer = new Observer(client);
    for (Subject user : touched) {
      settle(observer, user);
    }
    touched.clear();
    own.settle(observer.group(own.name(), own.state().id()));
    settleShared(observer);
  }

  /** Compares everything with what is there. */
  void checkAll(Client client) throws IOException, InterruptedException {
    touched.addAll(users.values());
    check(client);
  }

  void createDeletedAgain(Client client) throws IOException, InterruptedException {
    for (Subject user : users()) {
      if (!user.state().exists()) {
        create(client, user);
      }
    }
  }

  /** Tells whether a user is, or was, of this writer. */
  boolean owns(String id) {
    return ids.contains(id);
  }

  private void settleWhenAvailable(Client client, Load.Running running)
      throws IOException, InterruptedException {
    boolean settled = false;
    while (!settled) {
      try {
        check(client);
        settled = true;
      } catch (UnavailableException e) {
        running.unavailable();
      }
    }
  }

  private void settle(Observer observer, Subject user) throws IOException, InterruptedException {
    Facts before = user.state();
    user.settle(observer.user(user.name(), user.lastId()));
    if (user.state().exists()) {
      ids.add(user.state().id());
      observer.requireTaken(user.name());
    } else if (before.exists()) {
      forget(before.id());
    }
  }

  private void settleShared(Observer observer) throws IOException, InterruptedException {
    Facts all = observer.group(shared.name(), shared.state().id());
    Set<String> mine = new LinkedHashSet<>(all.members());
    mine.retainAll(ids);
    // Others change it too, and with it its version.
    shared.settle(new Facts(all.id(), all.counter(), mine, ""));
  }

  private void step(Client client) throws IOException, InterruptedException {
    Subject live = any(user -> user.state().exists());
    int choice = random.nextInt(100);
    long count = countLive();
    if (live == null || count < FEW_USERS || (choice < 15 && count < MANY_USERS)) {
      create(client);
    } else if (choice < 35) {
      change(client, live, "PATCH", Documents.patchOfUser(live.name(), next(live)));
    } else if (choice < 45) {
      change(client, live, "PUT", Documents.user(live.name(), next(live)));
    } else if (choice < 55) {
      delete(client, live);
    } else if (choice < 80) {
      toggle(client, own, live.state().id(), choice < 70 ? next(own) : own.state().counter());
    } else {
      toggle(client, shared, live.state().id(), 0);
    }
  }

  private void create(Client client) throws IOException, InterruptedException {
    Subject absent = any(user -> !user.state().exists());
    boolean again = users.size() >= MANY_USERS || random.nextBoolean();
    Subject user =
        absent != null && again
            ? absent
            : users.computeIfAbsent(number + "-user-" + users.size(), Subject::new);
    create(client, user);
  }

  private void create(Client client, Subject user) throws IOException, InterruptedException {
    touched.add(user);
    user.propose(Facts.created());
    HttpResponse<byte[]> response =
        send(client, 201, "POST", "/Users", Documents.user(user.name(), 0));
    String id = Client.text(Client.json(response), "id");
    ids.add(id);
    user.acknowledge(id, Observer.version(response));
  }

  private void change(Client client, Subject user, String method, String body)
      throws IOException, InterruptedException {
    touched.add(user);
    user.propose(user.state().changed());
    String id = user.state().id();
    HttpResponse<byte[]> response = send(client, 200, method, "/Users/" + id, body);
    user.acknowledge(id, Observer.version(response));
  }

  private void delete(Client client, Subject user) throws IOException, InterruptedException {
    touched.add(user);
    String id = user.state().id();
    user.propose(Facts.ABSENT);
    send(client, 204, "DELETE", "/Users/" + id, "");
    user.acknowledge("", "");
    forget(id);
  }

  /** Adds a member who is not there, or removes one who is. */
  private void toggle(Client client, Subject group, String member, int counter)
      throws IOException, InterruptedException {
    Facts state = group.state();
    boolean there = state.members().contains(member);
    Facts next = there ? state.without(member) : state.with(member);
    List<String> operations = new ArrayList<>();
    operations.add(there ? Documents.removeMember(member) : Documents.addMember(member));
    if (counter > state.counter()) {
      next = next.changed();
      operations.add(Documents.counterOfGroup(group.name(), counter));
    }
    group.propose(next);
    HttpResponse<byte[]> response =
        send(
            client,
            200,
            "PATCH",
            "/Groups/" + state.id() + "?excludedAttributes=members",
            Documents.patch(operations.toArray(String[]::new)));
    group.acknowledge(state.id(), group == shared ? "" : Observer.version(response));
  }

  private void forget(String id) {
    own.lose(id);
    shared.lose(id);
  }

  private static int next(Subject subject) {
    return subject.state().counter() + 1;
  }

  private long countLive() {
    return users.values().stream().filter(user -> user.state().exists()).count();
  }

  private @Nullable Subject any(Predicate<Subject> wanted) {
    List<Subject> all = users.values().stream().filter(wanted).toList();
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private static HttpResponse<byte[]> send(
      Client client, int status, String method, String target, String body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(method, target, body);
    if (response.statusCode() == 503) {
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      throw new UnavailableException();
    }
    assertThat(response.statusCode())
        .as(() -> method + " " + target + ": " + new String(response.body(), UTF_8))
        .isEqualTo(status);
    return response;
  }
}
