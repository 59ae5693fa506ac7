package dev.scimlet.sql;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.sql.RowQuery.Placed;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks through resources in an order, some at a time: no connection is held between, and no more
 * than a few of them are in memory.
 */
final class ResourceScan implements Iterator<StoredResource> {

  private static final int FEWEST = 100;
  private static final int MOST = 1_000;

  private final Sessions sessions;
  private final StoreContext context;
  private final RowQuery query;
  private final Queue<Placed> read = new ArrayDeque<>();
  private @Nullable Place last;
  private int chunk = FEWEST;
  private boolean atEnd;

  ResourceScan(Sessions sessions, StoreContext context, RowQuery query, @Nullable Place start) {
    this.sessions = sessions;
    this.context = context;
    this.query = query;
    this.last = start;
  }

  /** All of them; reading more than so many is refused. */
  Stream<StoredResource> bounded(long most) {
    long[] scanned = {0};
    return stream()
        .peek(
            resource -> {
              if (++scanned[0] > most) {
                throw new StoreException.TooCostly();
              }
            });
  }

  Stream<StoredResource> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Those that meet a filter; reading more than so many resources is refused. */
  Stream<StoredResource> matching(Filter filter, long most) {
    FilterMatcher matcher = FilterMatcher.compile(filter);
    return bounded(most).filter(matcher::matches);
  }

  @Override
  public boolean hasNext() {
    if (read.isEmpty() && !atEnd) {
      readOn();
    }
    return !read.isEmpty();
  }

  @Override
  public StoredResource next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return read.remove().resource();
  }

  private void readOn() {
    int size = chunk;
    read.addAll(sessions.read(context, session -> query.behind(session, last, size)));
    atEnd = read.size() < size;
    for (Placed placed : read) {
      last = placed.place();
    }
    chunk = Math.min(MOST, chunk * 2);
  }
}
