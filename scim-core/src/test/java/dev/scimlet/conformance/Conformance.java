package dev.scimlet.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The requirements and what answers them. */
final class Conformance {

  private final List<Requirement> requirements;
  private final Map<String, List<Answer>> answers;
  private final Map<String, List<Proof>> proofs;

  Conformance(List<Requirement> requirements, List<Answer> answers, List<Proof> proofs) {
    this.requirements = requirements;
    this.answers = answers.stream().collect(Collectors.groupingBy(Answer::id));
    this.proofs = proofs.stream().collect(Collectors.groupingBy(Proof::id));
  }

  List<Requirement> requirements() {
    return requirements;
  }

  List<Proof> proofs(Requirement requirement) {
    return proofs.getOrDefault(requirement.id(), List.of());
  }

  @Nullable Answer answer(Requirement requirement) {
    List<Answer> found = answers.get(requirement.id());
    return found == null ? null : found.get(0);
  }

  /** How it is answered, or null if it is not. */
  @Nullable State state(Requirement requirement) {
    if (!proofs(requirement).isEmpty()) {
      return State.TESTED;
    }
    Answer answer = answer(requirement);
    return answer == null ? null : answer.state();
  }
}
