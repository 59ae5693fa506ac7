package dev.scimlet.entra.command;

import dev.scimlet.entra.operation.LogText;
import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.operation.ProvisioningStatusInfo.ErrorInformation;
import dev.scimlet.entra.operation.ProvisioningStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The failures of a cycle by their codes, each with one example. Thread-safe. */
final class FailureDigest {

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, ProvisioningRecord> examples = new LinkedHashMap<>();

  synchronized void add(ProvisioningRecord entry) {
    ErrorInformation error = entry.statusInfo().errorInformation();
    if (error != null && entry.status() == ProvisioningStep.Status.FAILURE) {
      counts.merge(error.errorCode(), 1, Integer::sum);
      examples.putIfAbsent(error.errorCode(), entry);
    }
  }

  /** Gives the lines and begins anew. */
  synchronized List<String> takeLines() {
    List<String> lines = new ArrayList<>();
    examples.forEach((code, entry) -> lines.addAll(lines(code, entry)));
    counts.clear();
    examples.clear();
    return lines;
  }

  private List<String> lines(String code, ProvisioningRecord entry) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%,d x %s, for instance:", counts.get(code), code));
    LogText.error(entry).forEach(line -> lines.add("  " + line));
    return lines;
  }
}
