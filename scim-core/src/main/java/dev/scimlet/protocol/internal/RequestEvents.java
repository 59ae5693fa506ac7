package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.RequestListener;
import dev.scimlet.protocol.ScimResponse;
import java.lang.System.Logger.Level;
import java.util.List;

/** Tells listeners; none of them can break a request. */
final class RequestEvents {

  private static final System.Logger LOG = System.getLogger("dev.scimlet.protocol");

  private final List<RequestListener> listeners;

  RequestEvents(List<RequestListener> listeners) {
    this.listeners = listeners;
  }

  void completed(RequestTrace trace, ScimResponse response) {
    if (listeners.isEmpty()) {
      return;
    }
    RequestEvent event = trace.event(response);
    for (RequestListener listener : listeners) {
      try {
        listener.completed(event);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A request listener failed", e);
      }
    }
  }
}
