package dev.scimlet.entra.command;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.ObjectResult;
import dev.scimlet.entra.provisioning.ProvisioningListener;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Draws how far a cycle is. */
final class Progress implements ProvisioningListener {

  private static final int INTERVAL_MILLISECONDS = 100;

  private final PrintStream terminal;
  private final Map<ObjectResult, Integer> counts = new EnumMap<>(ObjectResult.class);
  private @Nullable ProgressBar bar;

  Progress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void cycleBegan(CycleKind kind, int objects) {
    close();
    counts.clear();
    if (objects > 0) {
      bar = bar(kind, objects);
    }
  }

  @Override
  public synchronized void objectDone(ObjectResult result) {
    counts.merge(result, 1, Integer::sum);
    if (bar != null) {
      bar.step().setExtraMessage(message(bar));
    }
  }

  @Override
  public synchronized void cycleEnded(CycleReport report) {
    close();
  }

  /** Takes the bar off the terminal, also after a cycle that broke. */
  synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** What stands beside the bar. */
  synchronized String message() {
    return bar == null ? "" : message(bar);
  }

  private ProgressBar bar(CycleKind kind, int objects) {
    return new ProgressBarBuilder()
        .setTaskName(kind == CycleKind.INITIAL ? "Initial" : "Incremental")
        .setInitialMax(objects)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL_MILLISECONDS)
        .setConsumer(new ConsoleProgressBarConsumer(terminal))
        .clearDisplayOnFinish()
        .build();
  }

  private String message(ProgressBar shown) {
    StringBuilder message = new StringBuilder();
    if (shown.getCurrent() == shown.getMax()) {
      message.append(" managers and memberships");
    }
    append(message, "created", ObjectResult.CREATED);
    append(message, "changed", ObjectResult.UPDATED);
    append(message, "disabled", ObjectResult.DISABLED);
    append(message, "deleted", ObjectResult.DELETED);
    append(message, "failed", ObjectResult.FAILED);
    return message.toString();
  }

  private void append(StringBuilder message, String name, ObjectResult result) {
    Integer count = counts.get(result);
    if (count != null) {
      message.append(String.format(Locale.ROOT, " %,d %s", count, name));
    }
  }
}
