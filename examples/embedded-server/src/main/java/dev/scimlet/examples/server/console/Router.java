package dev.scimlet.examples.server.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the page of a path. The path is taken as the client wrote it: one that is encoded, has an
 * empty segment or dots as a segment is nobody's.
 */
final class Router {

  private static final int LONGEST = 1000;
  private static final Pattern PATH =
      Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]++)++");

  /**
   * A page that was found.
   *
   * @param page the page
   * @param variables what stands in the place of the variables of its path
   */
  record Route(Page page, Map<String, String> variables) {}

  private record Entry(PathPattern pattern, Page page) {}

  private final List<Entry> entries;

  Router(List<Page> pages) {
    this.entries =
        pages.stream()
            .map(page -> new Entry(PathPattern.of(page.path()), page))
            .sorted(Comparator.comparing(entry -> entry.pattern().variables()))
            .toList();
  }

  /**
   * Finds a page.
   *
   * @throws Refusal if there is none, or none of that method
   */
  Route route(String method, String path) {
    List<Route> there = find(path);
    if (there.isEmpty()) {
      throw Refusal.notFound();
    }
    String wanted = method.equals("HEAD") ? "GET" : method;
    return there.stream()
        .filter(route -> route.page().method().name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.methodNotAllowed(allowed(there)));
  }

  /** {@return whether a text may be the path of a page} */
  static boolean isPath(String path) {
    return path.length() <= LONGEST && PATH.matcher(path).matches();
  }

  /** {@return whether a path can be visited} */
  boolean hasPage(String path) {
    return find(path).stream().anyMatch(route -> route.page().method() == Method.GET);
  }

  private List<Route> find(String path) {
    return isPath(path)
        ? entries.stream().map(entry -> match(entry, path)).flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<Route> match(Entry entry, String path) {
    return entry.pattern().match(path).map(variables -> new Route(entry.page(), variables));
  }

  private static String allowed(List<Route> routes) {
    return routes.stream()
        .map(route -> route.page().method() == Method.GET ? "GET, HEAD" : "POST")
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
