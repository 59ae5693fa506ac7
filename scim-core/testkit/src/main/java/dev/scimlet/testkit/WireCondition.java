package dev.scimlet.testkit;

import dev.scimlet.json.JsonException;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the brackets of an assertion: one or more {@code name eq literal}, joined by
 * "and".
 *
 * @param terms all must be met
 */
record WireCondition(List<Term> terms) {

  private static final Pattern TERM =
      Pattern.compile("\\s*(\\S+)\\s+eq\\s+(\"(?:[^\"\\\\]|\\\\.)*\"|\\S+)\\s*(?:and\\b|$)");

  /** One comparison. */
  record Term(String name, ScimValue literal) {}

  /** Reads a condition. */
  static WireCondition of(String text) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new IllegalArgumentException("An assertion has an unknown condition: " + text);
      }
      terms.add(new Term(matcher.group(1), literal(matcher.group(2))));
      end = matcher.end();
    }
    return new WireCondition(terms);
  }

  /** Tells whether a value meets the condition; a simple value answers to the name value. */
  boolean matches(ScimValue value) {
    return terms.stream().allMatch(term -> matches(term, value));
  }

  private static boolean matches(Term term, ScimValue value) {
    ScimValue member = WirePath.member(value, term.name());
    return member == null
        ? term.name().equals("value") && value.equals(term.literal())
        : WireValues.same(term.literal(), member);
  }

  private static ScimValue literal(String text) {
    try {
      return ScimJson.readValue(text.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
    } catch (JsonException e) {
      return ScimString.of(text);
    }
  }
}
