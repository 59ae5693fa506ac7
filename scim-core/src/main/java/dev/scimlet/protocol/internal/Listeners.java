package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ChangeListener;
import dev.scimlet.protocol.EventDetail;
import dev.scimlet.protocol.RequestListener;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** Everybody who is told something, and how much. None of them can break a request. */
public record Listeners(
    List<RequestListener> ofRequests, List<ChangeListener> ofChanges, EventDetail detail) {

  /** Copies the components. */
  public Listeners {
    ofRequests = List.copyOf(ofRequests);
    ofChanges = List.copyOf(ofChanges);
  }

  static <L> void tell(List<L> listeners, Consumer<L> call) {
    for (L listener : listeners) {
      try {
        call.accept(listener);
      } catch (RuntimeException | StackOverflowError e) {
        EngineLog.LOG.log(Level.WARNING, "A listener failed", e);
      }
    }
  }
}
