package dev.scimlet.examples.server.console;

import java.util.List;

/**
 * The menu of the console.
 *
 * @param entries what it leads to
 */
record Navigation(List<Entry> entries) {

  private static final List<Place> PLACES =
      List.of(
          new Place("Overview", "/admin"),
          new Place("Users", "/admin/users"),
          new Place("Groups", "/admin/groups"),
          new Place("Provisioning log", "/admin/log"),
          new Place("App integration", "/admin/app-integration"));

  /** A place that the menu leads to if it is there. */
  private record Place(String label, String path) {

    /** The overview holds no other page. */
    boolean holds(String visited) {
      return visited.equals(path) || (!path.equals("/admin") && visited.startsWith(path + "/"));
    }
  }

  /**
   * An entry of the menu.
   *
   * @param label what it says
   * @param path where it leads
   * @param current whether the visitor is there, or at a page below it
   */
  record Entry(String label, String path, boolean current) {}

  /** Makes the menu as a visitor of a page sees it. */
  static Navigation of(Router router, String visited) {
    return new Navigation(
        PLACES.stream()
            .filter(place -> router.hasPage(place.path()))
            .map(place -> new Entry(place.label(), place.path(), place.holds(visited)))
            .toList());
  }
}
