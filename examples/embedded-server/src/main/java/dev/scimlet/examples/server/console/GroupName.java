package dev.scimlet.examples.server.console;

import dev.scimlet.store.GroupReference;

/**
 * A group that a page leads to.
 *
 * @param link the group's page
 * @param name its name, or else its id
 */
record GroupName(String link, String name) {

  static GroupName of(GroupReference group) {
    String id = group.key().id();
    return new GroupName(GroupPage.pathOf(id), group.display() == null ? id : group.display());
  }
}
