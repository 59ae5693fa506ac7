package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.RequestListener;
import dev.scimlet.protocol.ScimResponse;
import java.util.List;

/** Tells listeners what became of requests. */
final class RequestEvents {

  private final List<RequestListener> listeners;

  RequestEvents(List<RequestListener> listeners) {
    this.listeners = listeners;
  }

  void completed(RequestTrace trace, ScimResponse response) {
    if (!listeners.isEmpty()) {
      RequestEvent event = trace.event(response);
      Listeners.tell(listeners, listener -> listener.completed(event));
    }
  }
}
