package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkReferencesTest.manager;
import static dev.scimlet.protocol.BulkReferencesTest.members;
import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.id;
import static dev.scimlet.protocol.BulkRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random graphs of users with managers and groups with members, in any order and with circles. What
 * a bulk request makes of them is what somebody makes by hand, who creates everything bare and
 * connects it afterwards. Some resources cannot be created: then exactly those that lead to them
 * are missing.
 */
@DisplayName("RFC 7644 §3.7, §3.7.1, §3.7.2: random graphs of references")
class BulkGraphsTest {

  private static final int LARGEST = 30;

  /** Nodes are users below {@code users}, groups from there on. */
  private record Graph(int users, List<Set<Integer>> edges, Set<Integer> broken) {

    static Graph random(Random random) {
      int size = 1 + random.nextInt(LARGEST);
      int users = random.nextInt(size + 1);
      List<Set<Integer>> edges = new ArrayList<>();
      for (int node = 0; node < size; node++) {
        Set<Integer> targets = new TreeSet<>();
        int most = node < users ? random.nextInt(2) : random.nextInt(4);
        for (int i = 0; i < most; i++) {
          targets.add(random.nextInt(size));
        }
        edges.add(targets);
      }
      Set<Integer> broken = new HashSet<>();
      while (random.nextInt(3) == 0) {
        broken.add(random.nextInt(size));
      }
      return new Graph(users, edges, broken);
    }

    int size() {
      return edges.size();
    }

    boolean isUser(int node) {
      return node < users;
    }

    /** Everything that leads to something broken, however far. */
    Set<Integer> lost() {
      Set<Integer> lost = new HashSet<>(broken);
      boolean grows = true;
      while (grows) {
        grows = false;
        for (int node = 0; node < size(); node++) {
          if (!Collections.disjoint(edges.get(node), lost)) {
            grows |= lost.add(node);
          }
        }
      }
      return lost;
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("7644-3.7-12")
  @Tag("7644-3.7.1-1")
  @Tag("7644-3.7.2-1")
  @Tag("7644-3.7.2-4")
  @DisplayName("R21: a bulk request does what is done by hand")
  void r21EveryReferenceIsResolved(long seed) {
    Graph graph = Graph.random(new Random(seed));
    List<String> byHand = byHand(graph);

    assertThat(inBulk(graph, TestServer.tolerant(), seed)).isEqualTo(byHand);
    assertThat(inBulk(graph, TestServer.over(new MinimalStore()), seed)).isEqualTo(byHand);
    assertThat(inBulk(graph, TestServer.over(new AssigningStore()), seed)).isEqualTo(byHand);
  }

  private static List<String> byHand(Graph graph) {
    TestServer server = TestServer.tolerant();
    Set<Integer> lost = graph.lost();
    List<String> ids = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (lost.contains(node)) {
        ids.add("");
      } else {
        ids.add(graph.isUser(node) ? server.user("n" + node) : server.group("n" + node));
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      for (int target : graph.edges().get(node)) {
        if (!lost.contains(node)) {
          connect(server, graph.isUser(node), ids.get(node), ids.get(target));
        }
      }
    }
    return describe(graph, server, ids);
  }

  private static void connect(TestServer server, boolean isUser, String from, String to) {
    String operation =
        isUser
            ? "{'op':'add','path':'"
                + BulkRequests.ENTERPRISE
                + ":manager.value','value':'"
                + to
                + "'}"
            : "{'op':'add','path':'members','value':[{'value':'" + to + "'}]}";
    server.patch((isUser ? "/Users/" : "/Groups/") + from, json(operation));
  }

  private static List<String> inBulk(Graph graph, TestServer server, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      order.add(node);
    }
    Collections.shuffle(order, new Random(seed));
    List<ScimObject> results =
        bulk(server, order.stream().map(node -> creation(graph, node)).toArray(String[]::new));
    List<String> ids = new ArrayList<>(Collections.nCopies(graph.size(), ""));
    for (int i = 0; i < order.size(); i++) {
      ScimObject result = results.get(i);
      assertThat(result.getString("bulkId")).isEqualTo("n" + order.get(i));
      boolean lost = graph.lost().contains(order.get(i));
      assertThat(result.getString("status")).isEqualTo(status(graph, order.get(i), lost));
      if (!lost) {
        ids.set(order.get(i), id(result));
        String path = (graph.isUser(order.get(i)) ? "/Users/" : "/Groups/") + id(result);
        assertThat(server.get(path).headers().get("ETag")).isEqualTo(result.getString("version"));
      }
    }
    return describe(graph, server, ids);
  }

  private static String status(Graph graph, int node, boolean lost) {
    if (!lost) {
      return "201";
    }
    return graph.broken().contains(node) ? "400" : "409";
  }

  /** What cannot be created refers to what does not exist, besides. */
  private static String creation(Graph graph, int node) {
    List<String> targets = new ArrayList<>();
    graph.edges().get(node).forEach(target -> targets.add("bulkId:n" + target));
    String name = "n" + node;
    if (graph.broken().contains(node)) {
      return BulkRequests.group(name, name, "bulkId:nobody");
    }
    if (!graph.isUser(node)) {
      return BulkRequests.group(name, name, targets.toArray(String[]::new));
    }
    return targets.isEmpty()
        ? BulkRequests.user(name, name)
        : BulkRequests.user(name, name, targets.get(0));
  }

  /** Every resource that exists, with the names of what it refers to. */
  private static List<String> describe(Graph graph, TestServer server, List<String> ids) {
    List<String> described = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      String id = ids.get(node);
      if (!id.isEmpty()) {
        Set<Integer> targets = new TreeSet<>();
        List<String> found =
            graph.isUser(node) ? List.of(manager(server, id)) : members(server, id);
        found.forEach(target -> targets.add(ids.indexOf(target)));
        described.add("n" + node + " -> " + targets);
      }
    }
    int users = TestServer.body(server.get("/Users")).getValues("Resources").size();
    int groups = TestServer.body(server.get("/Groups")).getValues("Resources").size();
    described.add(users + " users, " + groups + " groups");
    return described;
  }
}
