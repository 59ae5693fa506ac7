package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import org.jspecify.annotations.Nullable;

/** A route, or the reason why there is none, to be told after authentication. */
record RoutingResult(@Nullable Route found, @Nullable ScimException error) {

  static RoutingResult of(Router router, String path) {
    try {
      return new RoutingResult(router.route(path), null);
    } catch (ScimException e) {
      return new RoutingResult(null, e);
    }
  }

  Route route() {
    if (error != null) {
      throw error;
    }
    return found == null ? Route.of(Route.Target.UNKNOWN) : found;
  }
}
