package dev.scimlet.protocol;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Everything that is logged while it is open, at any level, with the traces of exceptions. */
final class LogCapture extends Handler {

  private static final Logger LOGGER = Logger.getLogger("dev.scimlet");

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final boolean toParents = LOGGER.getUseParentHandlers();

  private LogCapture() {
    setLevel(Level.ALL);
  }

  static LogCapture open() {
    LogCapture capture = new LogCapture();
    LOGGER.setLevel(Level.ALL);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(capture);
    return capture;
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + trace(line.getThrown()));
  }

  /** An exception as a log shows it, with all of its causes. */
  static String trace(@Nullable Throwable thrown) {
    StringWriter trace = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(trace, true));
    }
    return trace.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(toParents);
    LOGGER.setLevel(null);
  }
}
