package dev.scimlet.examples.server.directory;

import dev.scimlet.attribute.ComparisonKey;

/**
 * The place of a line: by its folded name, and then by id.
 *
 * @param name the folded name
 * @param id the id
 */
record LineKey(String name, String id) implements Comparable<LineKey> {

  @Override
  public int compareTo(LineKey other) {
    int byName = ComparisonKey.compare(name, other.name);
    return byName != 0 ? byName : ComparisonKey.compare(id, other.id);
  }
}
