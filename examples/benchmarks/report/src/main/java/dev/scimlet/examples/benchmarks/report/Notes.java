package dev.scimlet.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Why there are no figures, with a number for each reason. */
final class Notes {

  private final List<String> notes = new ArrayList<>();

  /** {@return what stands in the place of a figure} */
  String mark(MeasuredLibrary library, String reason) {
    String note = library.title() + ": " + reason;
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return "none (" + (notes.indexOf(note) + 1) + ")";
  }

  /** {@return a list with a number for each note} */
  List<String> lines() {
    return IntStream.range(0, notes.size())
        .mapToObj(place -> (place + 1) + ". " + Markdown.escape(notes.get(place)))
        .toList();
  }
}
