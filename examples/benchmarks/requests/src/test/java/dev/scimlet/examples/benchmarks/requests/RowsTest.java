package dev.scimlet.examples.benchmarks.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is measured")
class RowsTest {

  @Test
  void hasNamesThatDiffer() {
    assertThat(Rows.all()).extracting(Row::name).doesNotHaveDuplicates();
  }

  @Test
  void isInTheOrderOfTheTables() {
    List<Topic> topics = Rows.all().stream().map(Row::topic).distinct().toList();
    assertThat(topics).containsExactly(Topic.values());
  }

  @Test
  void outcomesAreLines() {
    Outcome measured = new Outcome("get-user", "", List.of(1.5, 2.0), 48);
    Outcome wrong = Outcome.without("post-user", "The answer is 400");
    assertThat(Outcome.parse(measured.line())).isEqualTo(measured);
    assertThat(Outcome.parse(wrong.line())).isEqualTo(wrong);
  }

  @Test
  void reasonsAreOneLine() {
    assertThat(Reason.of(new WrongResult("a\n\tb"))).isEqualTo("a b");
    assertThat(Reason.of(new IllegalStateException("a"))).isEqualTo("IllegalStateException: a");
    assertThat(Reason.of(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
