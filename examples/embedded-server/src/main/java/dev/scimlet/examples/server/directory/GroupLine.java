package dev.scimlet.examples.server.directory;

import dev.scimlet.store.StoredResource;

/**
 * What a list shows of a group.
 *
 * @param id the id
 * @param name its displayName
 */
public record GroupLine(String id, String name) {

  static GroupLine of(StoredResource group) {
    String id = group.key().id();
    String display = group.resource().body().getString("displayName");
    return new GroupLine(id, display == null ? id : display);
  }
}
