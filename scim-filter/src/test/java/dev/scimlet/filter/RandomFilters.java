package dev.scimlet.filter;

import static dev.scimlet.testing.TestUsers.object;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.testing.TestUsers;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes filters and users at random from few values, so that they often meet. */
final class RandomFilters {

  private static final List<String> NAMES =
      List.of(
          "userName",
          "title",
          "externalId",
          "name.givenName",
          "active",
          "emails",
          "emails.value",
          "emails.type",
          "emails.primary",
          "schemas",
          "meta.created",
          "meta.location",
          "x509Certificates",
          TestSchemas.ENTERPRISE_URI + ":manager",
          TestSchemas.ENTERPRISE_URI + ":employeeNumber",
          TestSchemas.SAMPLE_URI + ":points",
          TestSchemas.SAMPLE_URI + ":tags");
  private static final List<String> WHOLE =
      List.of("name", "emails", "ims", "meta", TestSchemas.ENTERPRISE_URI);
  private static final List<String> ELEMENTS = List.of("value", "type", "primary");
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "ab",
          "AbA",
          "ba",
          "\u00e4",
          "\u00c4b",
          "a\u0308",
          "stra\u00dfe",
          "STRASSE",
          "\uD83D\uDE00",
          "\uFF5E",
          "a \"b\" \\ (c) [d]",
          "work");
  private static final List<String> DATES =
      List.of("2010-01-23T04:56:22Z", "2010-01-23T05:56:22+01:00", "2010-01-23T04:56:22.1Z");
  private static final List<String> NUMBERS = List.of("0", "1.5", "1.50", "-2", "3e2");

  private static final List<Operator> OPERATORS = List.of(Operator.values());

  private final Random random;

  RandomFilters(long seed) {
    random = new Random(seed);
  }

  Filter filter(int depth) {
    return switch (depth == 0 ? 4 + random.nextInt(4) : random.nextInt(8)) {
      case 0, 1 -> Filters.and(filters(depth));
      case 2 -> Filters.or(filters(depth));
      case 3 -> Filters.not(filter(depth - 1));
      case 4 -> valuePath();
      case 5 -> Filters.present(resolve(pick(random.nextBoolean() ? WHOLE : NAMES)));
      default -> comparison(resolve(pick(NAMES)));
    };
  }

  ScimObject user() {
    ScimObject user = TestUsers.babs().without("emails");
    for (String name : List.of("userName", "title", "externalId")) {
      user = random.nextInt(3) == 0 ? user.without(name) : user.with(name, text(TEXTS));
    }
    return user.with("meta", object("created", pick(DATES)).with("location", text(TEXTS)))
        .with(
            "emails",
            ScimArray.of(IntStream.range(0, random.nextInt(3)).mapToObj(i -> email()).toList()))
        .with("active", random.nextInt(4) == 0 ? text(TEXTS) : ScimBoolean.of(random.nextBoolean()))
        .with(
            TestSchemas.SAMPLE_URI,
            ScimObject.of("points", number()).with("tags", ScimArray.of(text(TEXTS), text(TEXTS))));
  }

  private ScimValue email() {
    ScimObject email = ScimObject.of("value", text(TEXTS));
    if (random.nextBoolean()) {
      email = email.with("primary", ScimBoolean.of(random.nextBoolean()));
    }
    return random.nextBoolean() ? email.with("type", text(TEXTS)) : email;
  }

  private Filter[] filters(int depth) {
    Filter[] filters = new Filter[2 + random.nextInt(2)];
    for (int i = 0; i < filters.length; i++) {
      filters[i] = filter(depth - 1);
    }
    return filters;
  }

  private Filter valuePath() {
    ResolvedAttribute emails = resolve("emails");
    Filter inner =
        Filters.or(Filters.not(element(emails)), Filters.and(element(emails), element(emails)));
    return new Filter.ValuePath(
        emails.path(), emails.attribute(), random.nextBoolean() ? inner : element(emails));
  }

  private Filter element(ResolvedAttribute parent) {
    String name = pick(ELEMENTS);
    return comparison(
        new ResolvedAttribute(
            AttributePath.of(name),
            Objects.requireNonNull(parent.attribute().subAttribute(name)),
            null,
            null));
  }

  /** Draws again until operator and literal fit the attribute. */
  private Filter comparison(ResolvedAttribute attribute) {
    Filter drawn = null;
    while (drawn == null) {
      drawn = draw(attribute);
    }
    return drawn;
  }

  private @Nullable Filter draw(ResolvedAttribute attribute) {
    try {
      return Filters.compare(attribute, pick(OPERATORS), literal());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private ScimValue literal() {
    return switch (random.nextInt(6)) {
      case 0 -> ScimNull.NULL;
      case 1 -> ScimBoolean.of(random.nextBoolean());
      case 2 -> number();
      case 3 -> text(DATES);
      default -> text(TEXTS);
    };
  }

  private ScimNumber number() {
    return ScimNumber.of(new BigDecimal(pick(NUMBERS)));
  }

  private ScimString text(List<String> texts) {
    return ScimString.of(pick(texts));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static ResolvedAttribute resolve(String name) {
    return TestSchemas.user().resolve(name).orElseThrow();
  }
}
