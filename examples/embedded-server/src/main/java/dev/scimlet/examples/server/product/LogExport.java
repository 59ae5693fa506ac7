package dev.scimlet.examples.server.product;

import java.io.IOException;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a filtered log as a file, a page at a time. */
public final class LogExport {

  private static final int PAGE = 500;

  /** Spreadsheets of Asia take the wide forms for the same signs. */
  private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "time",
              "client",
              "operation",
              "resourceType",
              "target",
              "targetName",
              "effect",
              "changed",
              "status",
              "scimType",
              "detail",
              "repairs",
              "milliseconds")
          .get();

  private final ProvisioningLog log;

  /**
   * Makes an export of a log.
   *
   * @param log the log
   */
  public LogExport(ProvisioningLog log) {
    this.log = log;
  }

  /**
   * Writes comma-separated values, RFC 4180, with a header. A text that a spreadsheet would take
   * for a formula gets an apostrophe before it.
   *
   * @param filter which entries
   * @param out where to; stays open
   * @throws IOException if it cannot be written
   */
  public void csv(LogFilter filter, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    each(filter, entry -> printer.printRecord(cells(entry)));
    printer.flush();
  }

  /**
   * Writes a JSON array with an object for each entry.
   *
   * @param filter which entries
   * @param out where to; stays open
   * @throws IOException if it cannot be written
   */
  public void json(LogFilter filter, Appendable out) throws IOException {
    LogJson json = new LogJson(out);
    json.start();
    each(filter, json::write);
    json.end();
  }

  private interface Sink {
    void write(LogEntry entry) throws IOException;
  }

  private void each(LogFilter filter, Sink sink) throws IOException {
    @Nullable LogPosition place = null;
    do {
      LogPage page = log.find(filter, place, PAGE);
      for (LogEntry entry : page.entries()) {
        sink.write(entry);
      }
      place = page.next();
    } while (place != null);
  }

  private static Object[] cells(LogEntry entry) {
    return new Object[] {
      entry.time().toString(),
      guarded(entry.client()),
      entry.operation().name(),
      guarded(entry.resourceType()),
      guarded(entry.target()),
      guarded(entry.targetName()),
      entry.effect().name(),
      guarded(String.join(" ", entry.changed())),
      entry.status(),
      guarded(entry.scimType()),
      guarded(entry.detail()),
      guarded(joined(entry)),
      LogJson.milliseconds(entry)
    };
  }

  private static String joined(LogEntry entry) {
    Function<LoggedRepair, String> text = LoggedRepair::toString;
    return String.join(" ", entry.repairs().stream().map(text).toList());
  }

  /** Spreadsheets calculate what starts like a formula, even in a file from a stranger. */
  private static String guarded(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
