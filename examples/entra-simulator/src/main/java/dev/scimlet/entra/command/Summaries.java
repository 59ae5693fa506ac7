package dev.scimlet.entra.command;

import dev.scimlet.entra.provisioning.CycleReport;
import java.util.List;
import java.util.Locale;

/** Prints what cycles did; of many that had nothing to do, only how many they were. */
final class Summaries {

  private final Surroundings surroundings;
  private final FailureDigest failures;
  private final Verbosity verbosity;
  private int idle;

  /** How much is printed. */
  enum Verbosity {
    /** Nothing. */
    QUIET,
    /** Each cycle. */
    EACH,
    /** Each cycle that had something to do. */
    BUSY
  }

  Summaries(Surroundings surroundings, FailureDigest failures, Verbosity verbosity) {
    this.surroundings = surroundings;
    this.failures = failures;
    this.verbosity = verbosity;
  }

  void add(CycleReport report) {
    List<String> digest = failures.takeLines();
    if (verbosity == Verbosity.BUSY && CycleSummary.isIdle(report)) {
      idle++;
    } else if (verbosity != Verbosity.QUIET) {
      end();
      surroundings.print(CycleSummary.lines(report, digest));
    }
  }

  /** Prints how many cycles had nothing to do. */
  void end() {
    if (idle > 0) {
      surroundings.print(String.format(Locale.ROOT, "%,d cycles with nothing to do", idle));
      idle = 0;
    }
  }
}
