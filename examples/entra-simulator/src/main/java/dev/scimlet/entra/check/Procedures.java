package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the checks of a suite. */
final class Procedures {

  private final Suite suite;
  private final List<Procedure> all = new ArrayList<>();

  Procedures(Suite suite) {
    this.suite = suite;
  }

  Procedures must(String id, String title, String source, Probe probe) {
    return add(new Check(suite, id, title, source, Severity.MUST), probe);
  }

  Procedures advice(String id, String title, String source, Probe probe) {
    return add(new Check(suite, id, title, source, Severity.ADVICE), probe);
  }

  List<Procedure> list() {
    return List.copyOf(all);
  }

  private Procedures add(Check check, Probe probe) {
    all.add(new Procedure(check, probe));
    return this;
  }
}
