package dev.scimlet.conformance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes {@code CONFORMANCE.md}. */
final class ConformancePage {

  private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>|$~]");
  private static final String HEAD =
      """
      # Conformance

      What RFC 7643, 7644, 9865 and 9967 demand of a service provider, in our words, and what answers it: the tests that prove it, the hook that
      lets the host application do its duty, or the reason why it does not concern this library. The errata are worked in.

      A test proves a requirement by carrying its id as a JUnit tag. This page is generated from the tags and from
      `src/test/resources/dev/scimlet/conformance`; `ConformanceTest` compares the two. The tests of one requirement run with

          mvn test -Dgroups=7644-3.5.2.1-3

      Levels are the key words of the RFCs; *fact* is what they state without one, *derived* what follows from them.
      """;

  private final Conformance conformance;
  private final StringBuilder page = new StringBuilder(HEAD);

  private ConformancePage(Conformance conformance) {
    this.conformance = conformance;
  }

  static String of(Conformance conformance) {
    ConformancePage page = new ConformancePage(conformance);
    page.by(Requirement::rfc).forEach(page::counts);
    page.by(Requirement::heading).forEach(page::section);
    return page.page.toString();
  }

  private Map<String, List<Requirement>> by(Function<Requirement, String> group) {
    return conformance.requirements().stream()
        .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
  }

  private void counts(String rfc, List<Requirement> requirements) {
    heading(rfc + " in numbers");
    row("level", columns(State::label), "all");
    row("---", columns(state -> "--:"), "--:");
    requirements.stream().collect(Collectors.groupingBy(Requirement::level)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(level -> countsOf(level.getKey(), level.getValue()));
    countsOf("all", requirements);
  }

  private void countsOf(String level, List<Requirement> requirements) {
    row(
        level,
        columns(state -> Long.toString(count(state, requirements))),
        Integer.toString(requirements.size()));
  }

  private long count(State state, List<Requirement> requirements) {
    return requirements.stream().filter(row -> conformance.state(row) == state).count();
  }

  private static String columns(Function<State, String> cell) {
    return Arrays.stream(State.values()).map(cell).collect(Collectors.joining(" | "));
  }

  private void section(String heading, List<Requirement> requirements) {
    heading(heading);
    row("id", "level", "requirement", "answer");
    row("---", "---", "---", "---");
    for (Requirement requirement : requirements) {
      row(requirement.id(), requirement.level(), escape(requirement.text()), answer(requirement));
    }
  }

  private String answer(Requirement requirement) {
    List<Proof> proofs = conformance.proofs(requirement);
    if (!proofs.isEmpty()) {
      return proofs.stream().map(ConformancePage::link).collect(Collectors.joining("<br>"));
    }
    Answer answer = conformance.answer(requirement);
    return answer == null ? "" : answer.state().label() + ": " + escape(answer.text());
  }

  private static String link(Proof proof) {
    return "[" + proof.name() + "](" + proof.file() + ")";
  }

  private void heading(String text) {
    page.append("\n## ").append(text).append("\n\n");
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String escape(String text) {
    return MARKDOWN.matcher(text).replaceAll("\\\\$0");
  }
}
