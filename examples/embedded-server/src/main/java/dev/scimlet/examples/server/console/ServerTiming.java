package dev.scimlet.examples.server.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/**
 * How long the server needs for an answer; browsers show it beside the other times of a request.
 *
 * @param began when the request came, in the nanoseconds of the system
 */
record ServerTiming(long began) {

  static ServerTiming begin() {
    return new ServerTiming(System.nanoTime());
  }

  /** Tells how long it took until the content can be sent. */
  void write(HttpServletResponse response) {
    double milliseconds = (System.nanoTime() - began) / 1e6;
    response.setHeader("Server-Timing", String.format(Locale.ROOT, "app;dur=%.1f", milliseconds));
  }
}
