package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The place of a literal in a shape: what other literals in that place mean. */
enum Slot {

  /** A string that is compared as such. */
  TEXT,

  /** A string that holds a date. */
  DATE,

  /** A string that stands for a boolean, which is a leniency. */
  TRUTH,

  /** A number. */
  NUMBER;

  /** Makes the slot of a literal; null for a word, which is a part of the shape. */
  static @Nullable Slot of(Token literal, Target target, Operator operator, ScimValue value) {
    return switch (literal.getType()) {
      case FilterGrammarLexer.NUMBER -> NUMBER;
      case FilterGrammarLexer.STRING -> ofString(target, operator, value);
      default -> null;
    };
  }

  private static Slot ofString(Target target, Operator operator, ScimValue value) {
    if (value instanceof ScimBoolean) {
      return TRUTH;
    }
    boolean date = target.attribute().type() == AttributeType.DATE_TIME && !operator.isSubstring();
    return date ? DATE : TEXT;
  }

  /**
   * Reads a literal: what stands between quotes, without escapes, or a word that begins like a
   * number. Returns null where the parser would not just take it as it is.
   */
  @Nullable ScimValue read(String literal) {
    return switch (this) {
      case TEXT -> JsonStrings.isWellFormed(literal) ? ScimString.of(literal) : null;
      case DATE -> DateTimes.parse(literal).isPresent() ? ScimString.of(literal) : null;
      case TRUTH -> Literals.isTruth(literal) ? Literals.truth(literal) : null;
      case NUMBER -> JsonNumbers.isNumber(literal) ? JsonNumbers.read(literal) : null;
    };
  }
}
