package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.filter.FilterRepair;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads literals and, where a leniency says so, makes them fit the attribute. */
final class Literals {

  private static final String BARE_PUNCTUATION = "-_.:@+%/$~";

  private final ParseScope scope;

  Literals(ParseScope scope) {
    this.scope = scope;
  }

  /** Reads the literal that is compared with a target. */
  ScimValue read(Token literal, Target target) {
    return switch (literal.getType()) {
      case FilterGrammarLexer.STRING -> string(literal, target);
      case FilterGrammarLexer.NUMBER ->
          takesBareWords(target) ? bareWord(literal, target) : number(literal);
      case FilterGrammarLexer.TRUE, FilterGrammarLexer.FALSE -> truth(literal, target);
      case FilterGrammarLexer.NULL -> ScimNull.NULL;
      default -> word(literal, target);
    };
  }

  private ScimValue number(Token literal) {
    ScimValue number = JsonNumbers.read(literal.getText());
    if (number == null) {
      throw scope.error(literal, JsonNumbers.TOO_LARGE);
    }
    return number;
  }

  private ScimValue string(Token literal, Target target) {
    String text = JsonStrings.decode(literal.getText());
    if (!JsonStrings.isWellFormed(text)) {
      throw scope.error(literal, "The string holds half of a surrogate pair.");
    }
    if (target.attribute().type() == AttributeType.BOOLEAN
        && isTruth(text)
        && scope.repairs(FilterRepair.STRING_FOR_BOOLEAN, target.path())) {
      return truth(text);
    }
    return ScimString.of(text);
  }

  private ScimValue truth(Token literal, Target target) {
    String canonical = canonicalTruth(target.attribute(), literal.getText());
    if (canonical != null && scope.repairs(FilterRepair.BOOLEAN_FOR_STRING, target.path())) {
      return ScimString.of(canonical);
    }
    return takesBareWords(target) ? bareWord(literal, target) : truth(literal.getText());
  }

  private ScimValue word(Token literal, Target target) {
    String text = literal.getText().toLowerCase(Locale.ROOT);
    boolean constant = isTruth(text) || text.equals("null");
    if (constant && scope.repairs(FilterRepair.LITERAL_CASE, target.path())) {
      return text.equals("null") ? ScimNull.NULL : truth(literal, target);
    }
    return bareWord(literal, target);
  }

  private ScimValue bareWord(Token literal, Target target) {
    String text = literal.getText();
    if (isText(target.attribute())
        && isBareWord(text)
        && scope.repairs(FilterRepair.BARE_WORD, target.path())) {
      return ScimString.of(text);
    }
    throw scope.error(literal, "Expected " + ExpectedTokens.VALUE + ".");
  }

  /** Numbers and truths are bare words only where nothing but text makes sense. */
  private boolean takesBareWords(Target target) {
    return scope.allows(FilterRepair.BARE_WORD)
        && isText(target.attribute())
        && !AttributeRules.isUntyped(target.attribute());
  }

  private static boolean isText(AttributeDescriptor attribute) {
    return switch (attribute.type()) {
      case STRING, REFERENCE, DATE_TIME, BINARY -> true;
      case BOOLEAN, DECIMAL, INTEGER, COMPLEX -> false;
    };
  }

  private static boolean isBareWord(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || BARE_PUNCTUATION.indexOf(c) >= 0);
  }

  /** Returns the spelling the schema suggests, or null if the attribute holds other things too. */
  private static @Nullable String canonicalTruth(AttributeDescriptor attribute, String text) {
    boolean truths =
        attribute.type() == AttributeType.STRING
            && attribute.canonicalValues().size() == 2
            && attribute.canonicalValues().stream().allMatch(Literals::isTruth);
    return truths
        ? attribute.canonicalValues().stream()
            .filter(text::equalsIgnoreCase)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Tells whether a text is a boolean, in any case. */
  static boolean isTruth(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  static ScimBoolean truth(String text) {
    return ScimBoolean.of(text.equalsIgnoreCase("true"));
  }
}
