package dev.scimlet.protocol.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds the circles of a graph: its strongly connected components, by Tarjan's algorithm. The way
 * through the graph is kept in a list, so that no graph is too deep.
 */
final class Circles {

  private static final int NEW = -1;

  private final List<List<Integer>> edges;
  private final int[] order;
  private final int[] lowest;
  private final int[] nextEdge;
  private final boolean[] isOpen;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<Integer> way = new ArrayDeque<>();
  private final List<List<Integer>> components = new ArrayList<>();
  private int visited;

  private Circles(List<List<Integer>> edges) {
    this.edges = edges;
    order = new int[edges.size()];
    lowest = new int[edges.size()];
    nextEdge = new int[edges.size()];
    isOpen = new boolean[edges.size()];
    Arrays.fill(order, NEW);
  }

  /**
   * Divides the nodes of a graph: those that reach each other are together.
   *
   * @param edges for each node the nodes that it leads to
   */
  static List<List<Integer>> components(List<List<Integer>> edges) {
    Circles circles = new Circles(edges);
    for (int node = 0; node < edges.size(); node++) {
      if (circles.order[node] == NEW) {
        circles.visitFrom(node);
      }
    }
    return circles.components;
  }

  private void visitFrom(int start) {
    enter(start);
    while (!way.isEmpty()) {
      int node = way.element();
      if (nextEdge[node] < edges.get(node).size()) {
        follow(node, edges.get(node).get(nextEdge[node]++));
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    order[node] = visited;
    lowest[node] = visited;
    visited++;
    isOpen[node] = true;
    open.push(node);
    way.push(node);
  }

  private void follow(int from, int to) {
    if (order[to] == NEW) {
      enter(to);
    } else if (isOpen[to]) {
      lowest[from] = Math.min(lowest[from], order[to]);
    }
  }

  private void leave(int node) {
    way.pop();
    if (!way.isEmpty()) {
      int from = way.element();
      lowest[from] = Math.min(lowest[from], lowest[node]);
    }
    if (lowest[node] == order[node]) {
      components.add(component(node));
    }
  }

  private List<Integer> component(int root) {
    List<Integer> component = new ArrayList<>();
    int node;
    do {
      node = open.pop();
      isOpen[node] = false;
      component.add(node);
    } while (node != root);
    return component;
  }
}
