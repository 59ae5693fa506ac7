package dev.scimlet.entra.mapping.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The arguments of one call, which count from 0 here. Each is evaluated when it is asked for. */
final class Arguments {

  private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Evaluation evaluation;
  private final Term.Call call;

  Arguments(Evaluation evaluation, Term.Call call) {
    this.evaluation = evaluation;
    this.call = call;
  }

  int count() {
    return call.arguments().size();
  }

  /** Tells whether an argument was written, whatever its value. */
  boolean isGiven(int index) {
    return index < count() && !(call.arguments().get(index) instanceof Term.Absent);
  }

  JsonNode value(int index) {
    return index < count() ? evaluation.value(call.arguments().get(index)) : Values.missing();
  }

  /** An argument as a text, or null if it has no value. */
  @Nullable String text(int index) {
    JsonNode value = value(index);
    if (Values.isSeveral(value)) {
      throw failure("argument " + (index + 1) + " has several values; one is needed.");
    }
    return Values.text(value);
  }

  String text(int index, String otherwise) {
    String text = text(index);
    return text == null ? otherwise : text;
  }

  /** An argument that must be a number. */
  BigDecimal number(int index) {
    BigDecimal number = Values.number(text(index, ""));
    if (number == null) {
      throw failure("argument " + (index + 1) + " is no number.");
    }
    return number;
  }

  /** An argument that must be a whole number. */
  int integer(int index) {
    BigDecimal number = number(index);
    if (number.abs().compareTo(LARGEST_INTEGER) > 0 || number.stripTrailingZeros().scale() > 0) {
      throw failure("argument " + (index + 1) + " is no whole number of this size.");
    }
    return number.intValueExact();
  }

  /** An argument that must be a date; null if it has no value. */
  @Nullable Instant date(int index) {
    String text = text(index);
    if (text == null || text.isBlank()) {
      return null;
    }
    return Dates.parse(text)
        .orElseThrow(() -> failure("argument " + (index + 1) + " is no date that is understood."));
  }

  List<JsonNode> elements(int index) {
    return Values.elements(value(index));
  }

  /** The attributes that an argument reads. */
  Stream<String> attributes(int index) {
    return call.arguments().get(index).attributes();
  }

  Evaluation evaluation() {
    return evaluation;
  }

  ExpressionInput input() {
    return evaluation.input();
  }

  ExpressionException failure(String why) {
    return ExpressionException.at(call.column(), call.function().name() + ": " + why);
  }
}
