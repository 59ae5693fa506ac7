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
  void nothingThatBreaksOrTurnsALineIsKept() {
    assertThat(LogTexts.word("a\nb\u0085c\u009bd\u2028e\u202ef\u2066g")).isEqualTo("a?b?c?d?e?f?g");
    assertThat(LogTexts.word("\ud83d\udc69\u200d\ud83d\udcbb"))
        .isEqualTo("\ud83d\udc69\u200d\ud83d\udcbb");
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
