package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two packaged servers over one PostgreSQL behave as one")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final String CURSOR_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final long SEED = 20261126;
  private static final int THREADS = 8;

  private final List<ServerProcess> nodes = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private PostgresqlProcess database;
  private Path log;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    database = PostgresqlProcess.start(directory.resolve("database"));
    log = directory.resolve("errors.log");
    // Both at once, and both find an empty database.
    for (int node = 0; node < 2; node++) {
      nodes.add(start(Map.of("SCIMLET_TOKEN", TOKEN, "SCIMLET_CURSOR_KEY", CURSOR_KEY)));
    }
    for (ServerProcess node : nodes) {
      clients.add(new Client(node.readUrl(), TOKEN));
    }
  }

  @AfterAll
  void stop() throws Exception {
    nodes.forEach(ServerProcess::close);
    database.close();
  }

  @Test
  @Tag("7643-7-18")
  void oneOfManyCreatesOfANameWins() throws Exception {
    int names = 200;
    CyclicBarrier together = new CyclicBarrier(THREADS);

    List<List<Integer>> statuses =
        Parallel.run(
            THREADS,
            thread -> {
              Random random = new Random(SEED + thread);
              List<Integer> answers = new ArrayList<>();
              for (int number = 0; number < names; number++) {
                together.await();
                String name = mixCase("Raced-" + number + "@Example.com", random);
                answers.add(
                    send(thread, "POST", "/Users", Documents.user(name, number)).statusCode());
              }
              return answers;
            });

    for (int number = 0; number < names; number++) {
      int round = number;
      List<Integer> answers = statuses.stream().map(answer -> answer.get(round)).toList();
      assertThat(answers).containsOnly(201, 409);
      assertThat(answers).containsOnlyOnce(201);
      assertThat(idsOf(number, "userName eq \"raced-" + number + "@example.com\"")).hasSize(1);
    }
  }

  @Test
  void membersAreThoseThatWereLeft() throws Exception {
    int operations = 520;
    List<List<String>> own =
        Parallel.run(THREADS, thread -> createUsers("member-" + thread + "-", 20));
    List<String> shared = createUsers("member-of-all-", 10);
    String group = createGroup("Members from two nodes");

    List<Map<String, Boolean>> last =
        Parallel.run(
            THREADS,
            thread -> {
              Random random = new Random(SEED + thread);
              Map<String, Boolean> done = new HashMap<>();
              for (int number = 0; number < operations; number++) {
                List<String> from = random.nextInt(5) == 0 ? shared : own.get(thread);
                String member = from.get(random.nextInt(from.size()));
                boolean adds = random.nextBoolean();
                String operation =
                    adds ? Documents.addMember(member) : Documents.removeMember(member);
                HttpResponse<byte[]> response =
                    send(
                        thread,
                        "PATCH",
                        "/Groups/" + group + "?excludedAttributes=members",
                        Documents.patch(operation));
                assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
                done.put(member, adds);
              }
              return done;
            });

    Set<String> left =
        new Observer(clients.get(0)).group("Members from two nodes", group).members();
    for (int thread = 0; thread < THREADS; thread++) {
      for (String member : own.get(thread)) {
        assertThat(left.contains(member)).isEqualTo(last.get(thread).getOrDefault(member, false));
      }
    }
    for (String member : shared) {
      Set<Boolean> possible =
          last.stream()
              .filter(done -> done.containsKey(member))
              .map(done -> done.get(member))
              .collect(Collectors.toSet());
      assertThat(possible).contains(left.contains(member));
    }
    assertThat(new Observer(clients.get(1)).group("Members from two nodes", group).members())
        .isEqualTo(left);
  }

  @Test
  @Tag("7644-3.14-6")
  void oneOfManyConditionalChangesOfAVersionWins() throws Exception {
    int rounds = 60;
    String target = "/Users/" + createUsers("conditional-", 1).get(0);
    CyclicBarrier together = new CyclicBarrier(THREADS);
    for (int round = 0; round < rounds; round++) {
      Map<String, String> condition = Map.of("If-Match", entityTag(round, target));
      // A change to what is there already would not make a version.
      int first = 1 + round * THREADS;

      List<HttpResponse<byte[]>> answers =
          Parallel.run(
              THREADS,
              thread -> {
                together.await();
                String body = Documents.patchOfUser("conditional-0", first + thread);
                return client(thread).send("PATCH", target, body, condition);
              });

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 412);
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
      int winner = answers.stream().map(HttpResponse::statusCode).toList().indexOf(200);
      assertThat(Client.json(send(round, "GET", target, "")).getString("title"))
          .isEqualTo(Integer.toString(first + winner));
    }
  }

  @Test
  void unconditionalChangesAreAllKept() throws Exception {
    int changes = 30;
    String target = "/Users/" + createUsers("unconditional-", 1).get(0);

    Parallel.run(
        THREADS,
        thread -> {
          for (int number = 0; number < changes; number++) {
            String operation =
                """
                {"op": "add", "path": "entitlements", "value": [{"value": "%d-%d"}]}
                """
                    .formatted(thread, number);
            HttpResponse<byte[]> response =
                send(thread, "PATCH", target, Documents.patch(operation));
            assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
          }
          return thread;
        });

    List<String> kept =
        Client.json(send(0, "GET", target, "")).getValues("entitlements").stream()
            .map(value -> Client.text((ScimObject) value, "value"))
            .toList();
    assertThat(kept).doesNotHaveDuplicates().hasSize(THREADS * changes);
  }

  @Test
  void cursorOfOneNodeGoesOnAtTheOther() throws Exception {
    List<String> users = createUsers("paged-", 50);
    String query =
        "/Users?count=7&sortBy=userName&filter=" + encoded("userName sw \"paged-\"") + "&cursor";
    List<String> found = new ArrayList<>();
    String target = query;
    int page = 0;
    while (target != null) {
      ScimObject list = Client.json(send(page, "GET", target, ""));
      found.addAll(ids(list));
      String next = list.getString("nextCursor");
      target = next == null ? null : query + "=" + encoded(next);
      page++;
    }

    assertThat(page).isGreaterThan(7);
    assertThat(found).containsExactlyInAnyOrderElementsOf(users);
  }

  @Test
  void whatOneNodeAcknowledgesTheOtherShows() throws Exception {
    String name = "shown-0";
    String target = "/Users/" + createUsers("shown-", 1).get(0);

    for (int counter = 1; counter < 50; counter++) {
      String body = Documents.patchOfUser(name, counter);
      assertThat(send(counter, "PATCH", target, body).statusCode()).isEqualTo(200);

      assertThat(new Observer(client(counter + 1)).user(name, "").counter()).isEqualTo(counter);
    }
  }

  @Test
  void nodeWithoutACursorKeySaysThatCursorsAreItsOwn() throws Exception {
    try (ServerProcess node = start(Map.of("SCIMLET_TOKEN", TOKEN))) {
      assertThat(node.output().readLine())
          .isEqualTo("Resources are kept in PostgreSQL, " + database.url() + ".");
      assertThat(node.output().readLine())
          .isEqualTo(
              "Cursors are good on this node alone and until it stops: SCIMLET_CURSOR_KEY is not"
                  + " set.");
    }
  }

  private ServerProcess start(Map<String, String> environment) throws IOException {
    List<String> options = new ArrayList<>(List.of("--port", "0"));
    options.addAll(List.of(database.options()));
    return ServerProcess.startJar(log, environment, options.toArray(String[]::new));
  }

  private Client client(int number) {
    return clients.get(number % clients.size());
  }

  private HttpResponse<byte[]> send(int number, String method, String target, String body)
      throws Exception {
    return client(number).send(method, target, body);
  }

  private List<String> createUsers(String prefix, int number) throws Exception {
    List<String> ids = new ArrayList<>();
    for (int user = 0; user < number; user++) {
      HttpResponse<byte[]> response =
          send(user, "POST", "/Users", Documents.user(prefix + user, 0));
      assertThat(response.statusCode()).as(text(response)).isEqualTo(201);
      ids.add(Client.text(Client.json(response), "id"));
    }
    return ids;
  }

  private String createGroup(String name) throws Exception {
    HttpResponse<byte[]> response = send(0, "POST", "/Groups", Documents.group(name));
    assertThat(response.statusCode()).isEqualTo(201);
    return Client.text(Client.json(response), "id");
  }

  private String entityTag(int number, String target) throws Exception {
    return send(number, "GET", target, "").headers().firstValue("ETag").orElseThrow();
  }

  private List<String> idsOf(int number, String filter) throws Exception {
    return ids(Client.json(send(number, "GET", "/Users?filter=" + encoded(filter), "")));
  }

  private static List<String> ids(ScimObject list) {
    return list.getValues("Resources").stream()
        .map(resource -> Client.text((ScimObject) resource, "id"))
        .toList();
  }

  private static String mixCase(String name, Random random) {
    return name.chars()
        .mapToObj(character -> String.valueOf((char) character))
        .map(letter -> random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter)
        .collect(Collectors.joining());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }
}
