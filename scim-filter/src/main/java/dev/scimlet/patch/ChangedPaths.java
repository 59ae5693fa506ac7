package dev.scimlet.patch;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.AttributeChange;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An immutable set that keeps its order: the paths that one request changed, which are few. */
final class ChangedPaths extends AbstractSet<AttributePath> {

  private final List<AttributePath> paths;

  private ChangedPaths(Collection<AttributePath> distinct) {
    this.paths = List.copyOf(distinct);
  }

  static ChangedPaths of(List<AttributeChange> changes) {
    AttributePath[] paths = new AttributePath[changes.size()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = changes.get(i).path();
    }
    return new ChangedPaths(List.of(paths));
  }

  static ChangedPaths copyOf(Set<AttributePath> paths) {
    return paths instanceof ChangedPaths changed
        ? changed
        : new ChangedPaths(new LinkedHashSet<>(paths));
  }

  @Override
  public Iterator<AttributePath> iterator() {
    return paths.iterator();
  }

  @Override
  public int size() {
    return paths.size();
  }
}
