package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ResolverMemory;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.TestSchemas;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Texts of a known shape are read as if no shape were known")
class KnownShapesTest {

  private static final FilterOptions EVERYTHING =
      FilterOptions.strict()
          .withRepairs(EnumSet.allOf(FilterRepair.class))
          .withNameRepairs(EnumSet.allOf(NameRepair.class));

  private static final List<FilterOptions> OPTIONS =
      List.of(
          FilterOptions.strict(),
          FilterOptions.tolerant(),
          FilterOptions.tolerant().withUnknownAttributes(UnknownAttributes.HAVE_NO_VALUE),
          EVERYTHING,
          FilterOptions.tolerant().withMaxLength(40).withMaxDepth(2).withMaxTerms(2));

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|(?<= )-?[0-9][0-9.]*");

  private static final List<String> LITERALS =
      List.of(
          "\"\"",
          "\"x\"",
          "\"True\"",
          "\"false\"",
          "\"2011-05-13T04:42:34Z\"",
          "\"2011-05-13T25:42:34Z\"",
          "\"a \\\"b\\\" (c) [d] eq 5\"",
          "\"\\u0041\\\\\"",
          "\"\\x\"",
          "\"tab\there\"",
          "\"\u00e4\uD83D\uDE00\u007F\"",
          "\"\uD83D\"",
          "\"\uDE00\uD83D\"",
          "\"no end",
          "\"" + "long".repeat(12) + "\"",
          "5",
          "-0",
          "05",
          "-",
          "1.50",
          "1e401",
          "-2E+2",
          "5x",
          "12345678901234567890123456789012345678901",
          "true",
          "TRUE",
          "null",
          "word");

  private final AttributeResolver cold = new CountingResolver(null);
  private final AttributeResolver warm = TestSchemas.user();

  /** What came of reading a text. */
  private record Outcome(@Nullable Object read, @Nullable Failure failure, List<String> repairs) {}

  private record Failure(ScimType type, int column, String detail, @Nullable String message) {}

  @ParameterizedTest
  @MethodSource("vectors")
  void vectorsWithAnyLiterals(String text) {
    assertSameInAllForms(text);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "filter-errors.csv", delimiter = '|', quoteCharacter = '`')
  void errorsWithAnyLiterals(String kind, String text) {
    assertSameInAllForms(text);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "filter-repairs.csv", delimiter = '|', quoteCharacter = '`')
  void repairsWithAnyLiterals(String repair, String text) {
    assertSameInAllForms(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void randomFiltersWithAnyLiterals(long seed) {
    RandomFilters filters = new RandomFilters(seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String text = Filters.print(filters.filter(i % 4));
      assertSame(text);
      for (int j = 0; j < 4; j++) {
        assertSame(otherLiterals(text, random));
      }
    }
  }

  @Test
  void aKnownShapeIsReadWithoutTheResolver() {
    CountingResolver resolver = new CountingResolver(new ResolverMemory());
    Filter first = parse("userName eq \"a\" and not (emails[type eq \"x\"])", resolver);
    int asked = resolver.asked;
    Filter second = parse("userName eq \"b\" and not (emails[type eq \"y\"])", resolver);
    assertThat(resolver.asked).isEqualTo(asked);
    assertThat(Filters.print(first)).isEqualTo("userName eq \"a\" and not (emails[type eq \"x\"])");
    assertThat(Filters.print(second))
        .isEqualTo("userName eq \"b\" and not (emails[type eq \"y\"])");
  }

  @Test
  void aResolverWithoutMemoryIsAskedEachTime() {
    CountingResolver resolver = new CountingResolver(null);
    parse("userName eq \"a\"", resolver);
    parse("userName eq \"a\"", resolver);
    assertThat(resolver.asked).isEqualTo(2);
  }

  @Test
  void valuesWithoutQuotesAreNotTakenForShapes() {
    CountingResolver resolver = new CountingResolver(new ResolverMemory());
    Filters.parse("userName eq bjensen", resolver, EVERYTHING);
    Filters.parse("userName eq bjensen", resolver, EVERYTHING);
    assertThat(resolver.asked).isEqualTo(2);
  }

  static Stream<String> vectors() {
    return Stream.of("filter", "path")
        .flatMap(kind -> FilterVector.of(kind, "tolerant").stream())
        .map(FilterVector::input)
        .distinct();
  }

  /** Replaces the literals by each other one, after the text itself has made its shape known. */
  private void assertSameInAllForms(@Nullable String input) {
    String text = input == null ? "" : input;
    assertSame(text);
    if (LITERAL.matcher(text).find()) {
      for (String literal : LITERALS) {
        assertSame(LITERAL.matcher(text).replaceAll(Matcher.quoteReplacement(literal)));
      }
      assertSame(text);
    }
  }

  private static String otherLiterals(String text, Random random) {
    return LITERAL
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    random.nextBoolean()
                        ? found.group()
                        : LITERALS.get(random.nextInt(LITERALS.size()))));
  }

  private void assertSame(String text) {
    for (FilterOptions options : OPTIONS) {
      Outcome filter = filter(text, cold, options);
      Outcome path = path(text, cold, options);
      for (int i = 0; i < 2; i++) {
        assertThat(filter(text, warm, options)).as(text).isEqualTo(filter);
        assertThat(path(text, warm, options)).as(text).isEqualTo(path);
      }
    }
  }

  private static Outcome filter(String text, AttributeResolver resolver, FilterOptions options) {
    List<String> fired = new ArrayList<>();
    try {
      Filter read = Filters.parse(text, resolver, options, (r, w) -> fired.add(name(r, w)));
      return new Outcome(read, null, fired);
    } catch (FilterException e) {
      return new Outcome(null, failure(e), fired);
    }
  }

  private static Outcome path(String text, AttributeResolver resolver, FilterOptions options) {
    List<String> fired = new ArrayList<>();
    try {
      PatchPath read = Filters.parsePath(text, resolver, options, (r, w) -> fired.add(name(r, w)));
      return new Outcome(read, null, fired);
    } catch (FilterException e) {
      return new Outcome(null, failure(e), fired);
    }
  }

  private static Filter parse(String text, AttributeResolver resolver) {
    return Filters.parse(text, resolver, FilterOptions.strict());
  }

  private static String name(Repair repair, @Nullable AttributePath where) {
    return repair.name() + " " + where;
  }

  private static Failure failure(FilterException e) {
    return new Failure(e.scimType(), e.column(), e.detail(), e.getMessage());
  }

  private static final class CountingResolver implements AttributeResolver {

    private final @Nullable ResolverMemory memory;
    private int asked;

    CountingResolver(@Nullable ResolverMemory memory) {
      this.memory = memory;
    }

    @Override
    public Optional<ResolvedAttribute> resolve(String name) {
      asked++;
      return TestSchemas.user().resolve(name);
    }

    @Override
    public @Nullable ResolverMemory memory() {
      return memory;
    }
  }
}
