package dev.scimlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every requirement has one answer, and the page shows them. With {@code -Dconformance.write=true}
 * this writes the page instead of comparing it.
 */
@DisplayName("The table of conformance")
class ConformanceTest {

  private static final String REMEDY = "written anew with -Dconformance.write=true";
  private static final Path PAGE = Path.of("CONFORMANCE.md");

  private static final List<Requirement> REQUIREMENTS = TsvFile.requirements();
  private static final List<Answer> ANSWERS = TsvFile.answers();
  private static final List<Proof> PROOFS = ProofScanner.scan();
  private static final Conformance CONFORMANCE = new Conformance(REQUIREMENTS, ANSWERS, PROOFS);
  private static final Set<String> IDS =
      REQUIREMENTS.stream().map(Requirement::id).collect(Collectors.toSet());

  @BeforeAll
  static void writeWhenAsked() throws IOException {
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(PAGE, ConformancePage.of(CONFORMANCE));
    }
  }

  @Test
  void requirementsHaveOneRowEach() {
    assertThat(REQUIREMENTS).extracting(Requirement::id).doesNotHaveDuplicates();
  }

  @Test
  void tagsNameRequirements() {
    assertThat(PROOFS).isNotEmpty().filteredOn(proof -> !IDS.contains(proof.id())).isEmpty();
  }

  @Test
  void tagsStandOnTests() {
    assertThat(PROOFS).filteredOn(proof -> proof.subject() != Proof.Subject.TEST).isEmpty();
  }

  @Test
  void answersNameRequirementsOnce() {
    assertThat(ANSWERS).filteredOn(answer -> !IDS.contains(answer.id())).isEmpty();
    assertThat(ANSWERS).extracting(Answer::id).doesNotHaveDuplicates();
  }

  @Test
  void answersGiveAReason() {
    assertThat(ANSWERS).filteredOn(answer -> answer.text().isBlank()).isEmpty();
  }

  @Test
  void whatATestProvesHasNoOtherAnswer() {
    assertThat(ANSWERS)
        .extracting(Answer::id)
        .doesNotContainAnyElementsOf(PROOFS.stream().map(Proof::id).toList());
  }

  @Test
  void everyRequirementHasAnAnswer() {
    assertThat(REQUIREMENTS)
        .filteredOn(requirement -> CONFORMANCE.state(requirement) == null)
        .extracting(Requirement::id)
        .isEmpty();
  }

  @Test
  void thePageIsUpToDate() {
    assertThat(TsvFile.text(PAGE).lines())
        .as(REMEDY)
        .containsExactlyElementsOf(ConformancePage.of(CONFORMANCE).lines().toList());
  }
}
