package dev.scimlet.protocol;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.protocol.Explanation.Step;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts an explanation into words. */
final class ExplanationText {

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_MEMBERS = 20;

  private ExplanationText() {}

  static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(answer(explanation));
    explanation.steps().forEach(step -> lines.add(step(step)));
    explanation.repairs().forEach(fired -> lines.add(repair(fired)));
    explanation.changes().forEach(change -> lines.add(change(change)));
    addMembers(lines, "new member ", explanation.membersAdded());
    addMembers(lines, "no member any more ", explanation.membersRemoved());
    if (explanation.changesNothing()) {
      lines.add("changes nothing");
    }
    return lines.stream().map(ExplanationText::printable).toList();
  }

  private static String answer(Explanation explanation) {
    StringBuilder line = new StringBuilder("answer ").append(explanation.status());
    if (explanation.scimType() != null) {
      line.append(' ').append(explanation.scimType().rfcName());
    }
    if (explanation.detail() != null) {
      line.append(": ").append(explanation.detail());
    }
    return line.toString();
  }

  private static String step(Step step) {
    String kind = step.kind().name().toLowerCase(Locale.ROOT);
    String start = "operation " + step.operation() + ": " + kind + " " + step.target();
    return switch (step.kind()) {
      case ADD, REPLACE -> start + " = " + (step.value() == null ? "null" : text(step.value()));
      case REMOVE -> step.value() == null ? start : start + " values " + text(step.value());
    };
  }

  private static String repair(FiredRepair fired) {
    AttributePath where = fired.where();
    return "repair " + fired.repair().name() + (where == null ? "" : " at " + cut(where));
  }

  private static String change(AttributeChange change) {
    return "change " + change.path() + ": " + text(change.before()) + " -> " + text(change.after());
  }

  private static void addMembers(List<String> lines, String what, List<String> ids) {
    ids.stream().limit(MOST_MEMBERS).forEach(id -> lines.add(what + cut(id)));
    if (ids.size() > MOST_MEMBERS) {
      lines.add(what + "and " + (ids.size() - MOST_MEMBERS) + " others");
    }
  }

  private static String text(@Nullable ScimValue value) {
    return value == null ? "nothing" : cut(value);
  }

  private static String cut(Object value) {
    String text = value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }

  /** Escapes what could break a line or turn its direction, also in names that clients chose. */
  private static String printable(String line) {
    StringBuilder printable = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                printable.appendCodePoint(c);
              } else {
                printable.append(String.format("\\u%04x", c));
              }
            });
    return printable.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
