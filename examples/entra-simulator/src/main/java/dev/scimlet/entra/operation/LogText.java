package dev.scimlet.entra.operation;

import dev.scimlet.entra.operation.ProvisioningStatusInfo.ErrorInformation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records of the log as an administrator reads them. */
public final class LogText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private LogText() {}

  /**
   * A record in one line: time (UTC), action, result, object and the code of the error.
   *
   * @param entry the record
   * @return the line, without line break
   */
  public static String line(ProvisioningRecord entry) {
    ErrorInformation error = entry.statusInfo().errorInformation();
    return String.format(
        Locale.ROOT,
        "%s  %-12s %-8s %-6s %s%s",
        time(entry.activityDateTime()),
        entry.action().text(),
        entry.status().text(),
        entry.sourceIdentity().identityType(),
        printable(entry.sourceIdentity().displayName()),
        error == null ? "" : "  " + error.errorCode());
  }

  /**
   * A record with its steps, changes and error.
   *
   * @param entry the record
   * @return lines, without a line break at the end
   */
  public static String page(ProvisioningRecord entry) {
    List<String> lines = new ArrayList<>();
    lines.add(line(entry));
    lines.add("    source id " + entry.sourceIdentity().id() + target(entry));
    entry.steps().forEach(step -> lines.add("    " + step(step)));
    entry.modifiedProperties().forEach(property -> lines.add("      " + change(property)));
    ErrorInformation error = entry.statusInfo().errorInformation();
    if (error != null) {
      List<String> details = new ArrayList<>();
      details.add(error.errorCode() + ": " + printable(error.reason()));
      addDetails(details, error);
      details.forEach(detail -> lines.add("    " + detail));
    }
    return String.join(System.lineSeparator(), lines);
  }

  /**
   * What failed, why, and what helps.
   *
   * @param entry the record
   * @return lines; empty if nothing failed
   */
  public static List<String> error(ProvisioningRecord entry) {
    List<String> lines = new ArrayList<>();
    ErrorInformation error = entry.statusInfo().errorInformation();
    if (error != null) {
      lines.add(
          entry.sourceIdentity().identityType()
              + " "
              + printable(entry.sourceIdentity().displayName())
              + ": "
              + printable(error.reason()));
      addDetails(lines, error);
    }
    return lines;
  }

  /**
   * A time as the log shows it.
   *
   * @param instant the time
   * @return date and time of day (UTC), to the second
   */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /**
   * A step in one line.
   *
   * @param step the step
   * @return the line, without line break
   */
  public static String step(ProvisioningStep step) {
    return String.format(
        Locale.ROOT,
        "%-19s %-8s %s",
        step.type().text(),
        step.status().text(),
        printable(step.description()));
  }

  /**
   * A change of an attribute in one line.
   *
   * @param property the attribute and its values
   * @return the line, without line break
   */
  public static String change(ModifiedProperty property) {
    return printable(property.displayName())
        + ": "
        + value(property.oldValue())
        + " -> "
        + value(property.newValue());
  }

  private static String target(ProvisioningRecord entry) {
    String id = entry.targetIdentity().id();
    return id.isEmpty() ? "" : ", target id " + printable(id);
  }

  private static void addDetails(List<String> lines, ErrorInformation error) {
    String details = error.additionalDetails();
    if (details != null) {
      lines.add("the endpoint says: " + printable(details));
    }
    lines.add("what helps: " + error.recommendedAction());
  }

  private static String value(@Nullable String value) {
    return value == null ? "(none)" : printable(value);
  }

  /** What a directory or an endpoint wrote must not steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }
}
