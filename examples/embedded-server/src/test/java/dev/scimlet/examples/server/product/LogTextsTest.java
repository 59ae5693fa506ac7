package dev.scimlet.examples.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts of clients in the log")
class LogTextsTest {

  @Test
  void noTextForgesALine() {
    assertThat(LogTexts.word("a\nb\u0000c\u007f")).isEqualTo("a?b?c?");
  }

  @Test
  void everyTextCanBeStored() {
    assertThat(LogTexts.word("a\ud800b\ufffe\ud83d\ude00")).isEqualTo("a?b?\ud83d\ude00");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(LogTexts.word("x".repeat(299) + "\ud83d\ude00")).isEqualTo("x".repeat(299));
  }

  @Test
  void emptyTextIsNone() {
    assertThat(LogTexts.of("")).isNull();
    assertThat(LogTexts.of(null)).isNull();
  }
}
