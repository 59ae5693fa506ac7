package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.LinePage;
import dev.scimlet.examples.server.directory.LinePlace;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The place of a line in a list that is ordered by name, as addresses of pages have it.
 *
 * @param name the name
 * @param id the id
 */
record PagePlace(String name, String id) {

  private static final String AFTER = "after";
  private static final String BEFORE = "before";
  private static final String ID = "id";

  /** Where the page is that a query asks for. */
  static LinePlace read(Parameters query) {
    String id = query.find(ID).orElse(null);
    if (id == null) {
      return LinePlace.start();
    }
    return query
        .find(BEFORE)
        .map(name -> new LinePlace(LinePlace.Side.BEFORE, name, id))
        .orElseGet(() -> new LinePlace(LinePlace.Side.AFTER, query.find(AFTER).orElse(""), id));
  }

  /** The addresses of the pages beside a page; empty where there is none. */
  static <T> Map<String, String> links(
      Link list, LinePage<T> page, Function<T, PagePlace> placeOf) {
    List<T> lines = page.lines();
    return Map.of(
        "start",
        list.address(),
        "previous",
        page.hasPrevious() && !lines.isEmpty()
            ? placeOf.apply(lines.get(0)).beside(list, BEFORE)
            : "",
        "next",
        page.hasNext() && !lines.isEmpty()
            ? placeOf.apply(lines.get(lines.size() - 1)).beside(list, AFTER)
            : "");
  }

  private String beside(Link list, String side) {
    return list.with(side, name).with(ID, id).address();
  }
}
