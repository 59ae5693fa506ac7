package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.stream.Stream;

/** All that is measured. */
public final class Rows {

  private static final List<Row> ALL =
      Stream.of(
              FilterRows.all(),
              PatchRows.all(),
              MemberRows.all(),
              RequestRows.all(),
              GrowthRows.all())
          .flatMap(List::stream)
          .toList();

  private Rows() {}

  /** {@return all rows, in the order of the tables} */
  public static List<Row> all() {
    return ALL;
  }

  static Row named(String name) {
    return ALL.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }
}
