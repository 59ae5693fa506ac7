package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a query, read one after the other: too many of them are an error, not a dead server. */
final class BoundedRows implements Iterator<StoredResource> {

  private final Iterator<StoredResource> rows;
  private long left;

  BoundedRows(Stream<StoredResource> rows, long most) {
    this.rows = rows.iterator();
    this.left = most;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public StoredResource next() {
    if (left == 0) {
      throw new StoreException.TooCostly();
    }
    left--;
    return rows.next();
  }

  /** The next rows, so many if there are so many. */
  List<StoredResource> next(int most) {
    List<StoredResource> some = new ArrayList<>();
    while (some.size() < most && hasNext()) {
      some.add(next());
    }
    return some;
  }
}
