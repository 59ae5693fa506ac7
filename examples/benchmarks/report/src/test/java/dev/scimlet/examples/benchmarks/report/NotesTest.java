package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Notes on missing figures")
class NotesTest {

  private final Notes notes = new Notes();

  @Test
  void sameReasonsHaveOneNumber() {
    assertThat(notes.mark(MeasuredLibrary.CHARON, "no")).isEqualTo("none (1)");
    assertThat(notes.mark(MeasuredLibrary.FLOOR, "no")).isEqualTo("none (2)");
    assertThat(notes.mark(MeasuredLibrary.CHARON, "no")).isEqualTo("none (1)");
    assertThat(notes.lines()).containsExactly("1. Charon: no", "2. floor: no");
  }

  @Test
  void reasonsAreNoMarkup() {
    notes.mark(MeasuredLibrary.FLOOR, "a [b](c) | <d> *e*");
    assertThat(notes.lines()).containsExactly("1. floor: a \\[b\\](c) \\| \\<d\\> \\*e\\*");
  }
}
