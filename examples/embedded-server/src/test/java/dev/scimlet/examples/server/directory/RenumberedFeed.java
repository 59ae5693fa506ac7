package dev.scimlet.examples.server.directory;

import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feed whose positions can become those of another one, as if a copy had been put back. */
final class RenumberedFeed implements ChangeFeed {

  private final ChangeFeed feed;
  private volatile String prefix = "first:";

  RenumberedFeed(ChangeFeed feed) {
    this.feed = feed;
  }

  /** From now on the positions of before are none. */
  void renumber() {
    prefix = "second:";
  }

  /** The store with this feed. */
  ResourceStore over(ResourceStore store) {
    return (ResourceStore)
        Proxy.newProxyInstance(
            RenumberedFeed.class.getClassLoader(),
            new Class<?>[] {ResourceStore.class},
            (proxy, method, arguments) ->
                method.getName().equals("capability") && arguments[0] == ChangeFeed.class
                    ? Optional.of(this)
                    : method.invoke(store, arguments));
  }

  @Override
  public ChangePage changes(StoreContext context, @Nullable String after, int limit) {
    String present = prefix;
    String position = Objects.requireNonNull(after);
    if (!position.startsWith(present)) {
      throw new IllegalArgumentException("The position is none of this feed.");
    }
    ChangePage page = feed.changes(context, position.substring(present.length()), limit);
    return new ChangePage(page.changes(), present + page.next());
  }

  @Override
  public String latest(StoreContext context) {
    return prefix + feed.latest(context);
  }
}
