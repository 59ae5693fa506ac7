package dev.scimlet.protocol;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters on users at random, each together with what it plainly means. */
final class RandomTerms {

  /**
   * A filter.
   *
   * @param text as it is sent
   * @param meaning whether a resource, as it is answered, is to be found
   */
  record Term(String text, Predicate<ScimObject> meaning) {}

  private enum Operator {
    EQ,
    NE,
    CO,
    SW,
    EW,
    GT,
    GE,
    LT,
    LE;

    /** Whether any of the values passes; what has no value is unequal to everything. */
    boolean matches(List<String> stored, String literal) {
      return stored.isEmpty()
          ? this == NE
          : stored.stream().anyMatch(value -> matches(value, literal));
    }

    private boolean matches(String stored, String literal) {
      return switch (this) {
        case EQ -> stored.equals(literal);
        case NE -> !stored.equals(literal);
        case CO -> stored.contains(literal);
        case SW -> stored.startsWith(literal);
        case EW -> stored.endsWith(literal);
        case GT -> stored.compareTo(literal) > 0;
        case GE -> stored.compareTo(literal) >= 0;
        case LT -> stored.compareTo(literal) < 0;
        case LE -> stored.compareTo(literal) <= 0;
      };
    }
  }

  private static final List<String> LITERALS = List.of("a", "A", "ab", "B", "b", "ba", "work", "");

  private final Random random;

  RandomTerms(Random random) {
    this.random = random;
  }

  /** A user out of the same few texts. */
  ScimObject user(int number) {
    ScimObject user =
        ScimObject.builder()
            .put("schemas", ScimArray.of(ScimString.of(TestServer.USER.schema().id())))
            .put("userName", text() + number)
            .build();
    for (String name : List.of("title", "nickName", "externalId")) {
      user = random.nextBoolean() ? user.with(name, ScimString.of(text() + text())) : user;
    }
    if (random.nextBoolean()) {
      user = user.with("active", ScimBoolean.of(random.nextBoolean()));
    }
    String email = "{\"value\":\"%s\",\"type\":\"%s\"}";
    return switch (random.nextInt(3)) {
      case 0 -> user;
      case 1 -> user.with("emails", emails(email.formatted(text(), text())));
      default ->
          user.with(
              "emails",
              emails(
                  email.formatted(text(), "work") + "," + email.formatted(text() + "2", text())));
    };
  }

  Term term(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0, 1 -> text(pick(List.of("userName", "title", "nickName", "externalId")));
      case 2 -> part(pick(List.of("value", "type")));
      case 3 -> sameValue();
      case 4 -> presenceOrActive();
      case 5 -> not(term(depth - 1));
      case 6 -> and(term(depth - 1), term(depth - 1));
      default -> or(term(depth - 1), term(depth - 1));
    };
  }

  private Term text(String name) {
    Operator operator = pick(List.of(Operator.values()));
    String literal = pick(LITERALS);
    boolean exact = name.equals("externalId");
    return new Term(
        written(name, operator, literal),
        user -> operator.matches(strings(user.get(name), exact), folded(literal, exact)));
  }

  private Term part(String name) {
    Operator operator = pick(List.of(Operator.values()));
    String literal = pick(LITERALS);
    return new Term(
        written("emails." + name, operator, literal),
        user ->
            operator.matches(
                user.getValues("emails").stream()
                    .flatMap(email -> strings(((ScimObject) email).get(name), false).stream())
                    .toList(),
                folded(literal, false)));
  }

  private Term sameValue() {
    Operator first = pick(List.of(Operator.values()));
    Operator second = pick(List.of(Operator.values()));
    String type = pick(LITERALS);
    String value = pick(LITERALS);
    return new Term(
        "emails[%s and %s]"
            .formatted(written("type", first, type), written("value", second, value)),
        user ->
            user.getValues("emails").stream()
                .map(ScimObject.class::cast)
                .anyMatch(
                    email ->
                        first.matches(strings(email.get("type"), false), folded(type, false))
                            && second.matches(
                                strings(email.get("value"), false), folded(value, false))));
  }

  private Term presenceOrActive() {
    String name = pick(List.of("title", "nickName", "emails", "externalId", "active"));
    return name.equals("active")
        ? new Term("active eq true", user -> user.get("active") == ScimBoolean.TRUE)
        : new Term(name + " pr", user -> user.contains(name));
  }

  private static Term not(Term term) {
    return new Term("not (" + term.text() + ")", term.meaning().negate());
  }

  private static Term and(Term left, Term right) {
    return new Term(
        "(%s) and (%s)".formatted(left.text(), right.text()), left.meaning().and(right.meaning()));
  }

  /** Without parentheses: or binds weaker than what is in its operands. */
  private static Term or(Term left, Term right) {
    return new Term(left.text() + " or " + right.text(), left.meaning().or(right.meaning()));
  }

  private static String written(String name, Operator operator, String literal) {
    return name + " " + operator.name().toLowerCase(Locale.ROOT) + " \"" + literal + "\"";
  }

  private static List<String> strings(@Nullable ScimValue value, boolean exact) {
    return Stream.ofNullable(value)
        .map(string -> folded(((ScimString) string).value(), exact))
        .toList();
  }

  private static String folded(String text, boolean exact) {
    return exact ? text : text.toLowerCase(Locale.ROOT);
  }

  private static ScimValue emails(String emails) {
    return Objects.requireNonNull(TestServer.json("{\"emails\":[" + emails + "]}").get("emails"));
  }

  private String text() {
    return pick(List.of("a", "A", "b", "B", "work"));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
