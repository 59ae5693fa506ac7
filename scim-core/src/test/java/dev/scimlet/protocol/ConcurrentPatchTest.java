package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several clients change one resource at once, for thousands of rounds. Over the in-memory store,
 * which compares versions, losers try again; over the least store the engine takes locks; the able
 * store changes users where they are.
 */
@DisplayName("Security rules R16, R17 and RFC 7644 §3.14: concurrent PATCHes lose nothing")
class ConcurrentPatchTest {

  private static final int CLIENTS = 4;
  private static final int ROUNDS = 150;

  /** What is below the engine. */
  enum Below {
    IN_MEMORY,
    LEAST_STORE,
    ABLE_STORE;

    TestServer server() {
      return switch (this) {
        case IN_MEMORY -> TestServer.tolerant();
        case LEAST_STORE -> TestServer.over(new MinimalStore());
        case ABLE_STORE -> TestServer.over(AbleStore.with(AbleStore.ALL));
      };
    }
  }

  /** Whether clients name the version that they read. */
  enum IfMatch {
    SENT,
    NOT_SENT
  }

  /** Sends a PATCH until it is done, and counts the answers. */
  private static final class Patcher {

    private final TestServer server;
    private final String path;
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

    Patcher(TestServer server, String path) {
      this.server = server;
      this.path = path;
    }

    void patch(IfMatch ifMatch, String operations) {
      int status;
      do {
        status = send(ifMatch == IfMatch.SENT ? read() : ScimRequest.of("PATCH", path), operations);
      } while (!isDone(status));
    }

    /** Reads, makes operations of what was read, and writes only if it is still the same. */
    void readAndPatch(Function<ScimObject, String> operations) {
      ScimResponse read = server.get(path);
      while (!isDone(send(request(read), operations.apply(body(read))))) {
        read = server.get(path);
      }
    }

    void requireAllDone(int expected) {
      assertThat(answers.keySet()).isSubsetOf(200, 204, 412, 503);
      int done = answers.getOrDefault(200, 0) + answers.getOrDefault(204, 0);
      int refused = answers.getOrDefault(412, 0) + answers.getOrDefault(503, 0);
      assertThat(done).isEqualTo(expected);
      assertThat(done + refused).isEqualTo(sent.get());
    }

    private ScimRequest read() {
      return request(server.get(path + "?attributes=id"));
    }

    private ScimRequest request(ScimResponse read) {
      return ScimRequest.of("PATCH", path)
          .withHeader("If-Match", String.valueOf(read.headers().get("ETag")));
    }

    private int send(ScimRequest request, String operations) {
      sent.incrementAndGet();
      int status =
          server
              .send(
                  request.withBody(
                      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                          + "\"Operations\":["
                          + operations
                          + "]}"))
              .status();
      answers.merge(status, 1, Integer::sum);
      return status;
    }

    /** A loser of a race tries again; everything else is the end. */
    private static boolean isDone(int status) {
      return status != 412 && status != 503;
    }
  }

  static Stream<Arguments> circumstances() {
    return Stream.of(Below.values())
        .flatMap(below -> Stream.of(IfMatch.values()).map(ifMatch -> Arguments.of(below, ifMatch)));
  }

  @ParameterizedTest
  @MethodSource("circumstances")
  @Tag("7644-3.14-6")
  @DisplayName("R16: values that clients add and remove in one list are all there and all gone")
  void noValueOfAUserIsLost(Below below, IfMatch ifMatch) throws Exception {
    TestServer server = below.server();
    Patcher patcher = new Patcher(server, "/Users/" + server.user("bjensen"));
    List<Set<String>> expected =
        race(
            client -> {
              Set<String> kept = new TreeSet<>();
              for (int round = 0; round < ROUNDS; round++) {
                patcher.patch(ifMatch, operations(client, round));
                kept.add(number(client, round));
                if (round % 8 != 1) {
                  kept.remove(number(client, round - 1));
                }
              }
              return kept;
            });

    patcher.requireAllDone(CLIENTS * ROUNDS);
    ScimObject user = body(server.get(patcher.path));
    for (String name : List.of("emails", "phoneNumbers")) {
      assertThat(values(user, name)).containsExactlyInAnyOrderElementsOf(union(expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("7644-3.14-3")
  @Tag("7644-3.14-6")
  @DisplayName("R16: a number that clients read and increase counts every success")
  void noIncrementIsLost(Below below) throws Exception {
    TestServer server = below.server();
    Patcher patcher = new Patcher(server, "/Users/" + server.user("bjensen"));
    race(
        client -> {
          for (int round = 0; round < ROUNDS; round++) {
            patcher.readAndPatch(
                user -> {
                  String old = user.getString("nickName");
                  int next = old == null ? 1 : Integer.parseInt(old) + 1;
                  return "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"" + next + "\"}";
                });
          }
          return Set.of();
        });

    patcher.requireAllDone(CLIENTS * ROUNDS);
    assertThat(body(server.get(patcher.path)).getString("nickName"))
        .isEqualTo(Integer.toString(CLIENTS * ROUNDS));
  }

  @ParameterizedTest
  @MethodSource("circumstances")
  @Tag("7644-3.14-6")
  @DisplayName("R17: members that clients add and remove end in the exact set")
  void noMemberOfAGroupIsLost(Below below, IfMatch ifMatch) throws Exception {
    TestServer server = below.server();
    List<List<String>> users = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String name = "client" + client + "-";
      users.add(Stream.of("a", "b", "c", "d", "e").map(n -> server.user(name + n)).toList());
    }
    Patcher patcher = new Patcher(server, "/Groups/" + server.group("Sales"));
    List<Set<String>> expected =
        race(
            client -> {
              Random random = new Random(7644 + client);
              Set<String> members = new TreeSet<>();
              for (int round = 0; round < ROUNDS; round++) {
                String user = users.get(client).get(random.nextInt(users.get(client).size()));
                boolean add = random.nextInt(5) < 3;
                patcher.patch(ifMatch, add ? adding(user) : removing(user));
                if (add) {
                  members.add(user);
                } else {
                  members.remove(user);
                }
              }
              return members;
            });

    patcher.requireAllDone(CLIENTS * ROUNDS);
    assertThat(values(body(server.get(patcher.path)), "members"))
        .containsExactlyInAnyOrderElementsOf(union(expected));
  }

  /** Adds a value of the client's own to two lists and removes the one before, or keeps it. */
  private static String operations(int client, int round) {
    UnaryOperator<String> add =
        name ->
            "{\"op\":\"add\",\"path\":\"%s\",\"value\":[{\"value\":\"%s\"}]}"
                .formatted(name, number(client, round));
    UnaryOperator<String> remove =
        name ->
            ",{\"op\":\"remove\",\"path\":\"%s[value eq \\\"%s\\\"]\"}"
                .formatted(name, number(client, round - 1));
    String additions = add.apply("emails") + "," + add.apply("phoneNumbers");
    return round % 8 == 1 || round == 0
        ? additions
        : additions + remove.apply("emails") + remove.apply("phoneNumbers");
  }

  private static String adding(String user) {
    return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";
  }

  private static String removing(String user) {
    return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}";
  }

  private static String number(int client, int round) {
    return client + "-" + round;
  }

  private static List<String> values(ScimObject resource, String name) {
    return resource.getValues(name).stream()
        .map(value -> String.valueOf(((ScimObject) value).getString("value")))
        .toList();
  }

  private static Set<String> union(List<Set<String>> sets) {
    Set<String> all = new TreeSet<>();
    sets.forEach(all::addAll);
    return all;
  }

  /** Runs all clients at once and answers what each of them says of itself. */
  private static List<Set<String>> race(Function<Integer, Set<String>> client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Set<String>>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        clients.add(() -> client.apply(number));
      }
      List<Set<String>> results = new ArrayList<>();
      for (Future<Set<String>> result : threads.invokeAll(clients)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
