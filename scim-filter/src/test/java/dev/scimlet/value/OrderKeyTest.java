package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("RFC 7644 §3.4.2.3: keys that are ordered as values are")
class OrderKeyTest {

  private record Typed(AttributeType type, boolean caseExact) implements AttributeDescriptor {

    @Override
    public String name() {
      return "attribute";
    }
  }

  @Test
  @Tag("7644-3.4.2.3-7")
  void stringsAreOrderedByCodePointOfTheirFoldedForm() {
    assertThat(sorted(AttributeType.STRING, false, "b", "B1", "a", "Ä", "z", "\uD83D\uDE00", "ﬀ"))
        .containsExactly("a", "b", "B1", "ﬀ", "z", "Ä", "\uD83D\uDE00");
  }

  @Test
  @Tag("7644-3.4.2.3-7")
  void caseCountsWhereTheSchemaSaysSo() {
    assertThat(sorted(AttributeType.STRING, true, "b", "B", "a", "A"))
        .containsExactly("A", "B", "a", "b");
    assertThat(sorted(AttributeType.REFERENCE, false, "b", "B", "a", "A"))
        .containsExactly("A", "B", "a", "b");
  }

  @Test
  void dotlessIIsNoI() {
    assertThat(key(AttributeType.STRING, false, "I")).isEqualTo("i");
    assertThat(key(AttributeType.STRING, false, "ı")).isNotEqualTo("i");
  }

  @Test
  void keyOfADateIsReadAsTheInstant() {
    for (String text : List.of("2026-01-02T03:04:05.678000001Z", "0000-01-01T00:00:00Z")) {
      String key = key(AttributeType.DATE_TIME, false, text);
      assertThat(OrderKey.toInstant(key)).isEqualTo(Instant.parse(text));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.toInstant("2026"));
  }

  @Test
  void keyOfANumberIsReadAsTheNumber() {
    for (String text :
        List.of("0", "1", "-1", "10", "-120", "0.05", "-12.375", "9223372036854775807")) {
      BigDecimal number = new BigDecimal(text);
      String key =
          String.valueOf(
              OrderKey.of(new Typed(AttributeType.DECIMAL, false), ScimNumber.of(number)));
      assertThat(OrderKey.toNumber(key)).isEqualByComparingTo(number);
    }
    for (String text : List.of("", "2", "12", "0100000001", "x")) {
      assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.toNumber(text));
    }
  }

  @Test
  void datesAreOrderedAsInstants() {
    assertThat(
            sorted(
                AttributeType.DATE_TIME,
                false,
                "2011-05-13T04:42:34Z",
                "2011-05-13T04:42:34.5Z",
                "2011-05-13T06:42:34+03:00",
                "0000-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                "1969-12-31T23:59:59.999999999Z"))
        .containsExactly(
            "0000-01-01T00:00:00+14:00",
            "1969-12-31T23:59:59.999999999Z",
            "2011-05-13T06:42:34+03:00",
            "2011-05-13T04:42:34Z",
            "2011-05-13T04:42:34.5Z",
            "9999-12-31T23:59:59-14:00");
  }

  @Test
  void falseComesBeforeTrue() {
    assertThat(OrderKey.of(new Typed(AttributeType.BOOLEAN, false), ScimBoolean.FALSE))
        .isLessThan(OrderKey.of(new Typed(AttributeType.BOOLEAN, false), ScimBoolean.TRUE));
  }

  @Test
  void numbersAreOrderedByValue() {
    Random random = new Random(9865);
    List<BigDecimal> numbers = new ArrayList<>();
    for (String edge : List.of("0", "0.00", "1", "1.0", "-1", "10", "9", "-9", "-10", "1e400")) {
      numbers.add(new BigDecimal(edge));
    }
    for (int i = 0; i < 500; i++) {
      BigInteger digits = new BigInteger(1 + random.nextInt(80), random);
      BigDecimal number = new BigDecimal(digits, random.nextInt(60) - 30);
      numbers.add(random.nextBoolean() ? number : number.negate());
    }
    for (BigDecimal left : numbers) {
      for (BigDecimal right : numbers) {
        assertThat(Integer.signum(ComparisonKey.compare(number(left), number(right))))
            .as("%s against %s", left, right)
            .isEqualTo(left.compareTo(right));
      }
    }
  }

  @Test
  void longTextsShareTheirStartAlone() {
    String start = "x".repeat(OrderKey.LONGEST_TEXT);
    assertThat(key(AttributeType.STRING, false, start + "a")).isEqualTo(start);
    String emoji = "x".repeat(OrderKey.LONGEST_TEXT - 1) + "\uD83D\uDE00";
    assertThat(key(AttributeType.STRING, false, emoji))
        .isEqualTo("x".repeat(OrderKey.LONGEST_TEXT - 1));
  }

  @ParameterizedTest
  @EnumSource
  void noValueAndAnotherTypeHaveNoKey(AttributeType type) {
    Typed attribute = new Typed(type, false);
    assertThat(OrderKey.of(attribute, null)).isNull();
    assertThat(OrderKey.of(attribute, ScimNull.NULL)).isNull();
    assertThat(OrderKey.of(attribute, ScimObject.empty())).isNull();
    assertThat(OrderKey.of(attribute, ScimSecret.of("secret"))).isNull();
    boolean isNumber = type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
    assertThat(OrderKey.of(attribute, ScimNumber.of(1)) != null).isEqualTo(isNumber);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"BINARY", "COMPLEX"})
  void simpleTypesHaveAnOrder(AttributeType type) {
    assertThat(OrderKey.exists(type)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"BINARY", "COMPLEX"})
  void binariesAndComplexValuesHaveNone(AttributeType type) {
    assertThat(OrderKey.exists(type)).isFalse();
    assertThat(OrderKey.of(new Typed(type, false), ScimString.of("AAAA"))).isNull();
  }

  @Test
  void aStoredDateThatIsNoneHasNoKey() {
    assertThat(OrderKey.of(new Typed(AttributeType.DATE_TIME, false), ScimString.of("yesterday")))
        .isNull();
  }

  private static String number(BigDecimal number) {
    return Objects.requireNonNull(
        OrderKey.of(new Typed(AttributeType.DECIMAL, false), ScimNumber.of(number)));
  }

  private static String key(AttributeType type, boolean caseExact, String text) {
    return Objects.requireNonNull(OrderKey.of(new Typed(type, caseExact), ScimString.of(text)));
  }

  private static List<String> sorted(AttributeType type, boolean caseExact, String... texts) {
    List<String> sorted = new ArrayList<>(List.of(texts));
    Collections.shuffle(sorted, new Random(7644));
    sorted.sort((a, b) -> ComparisonKey.compare(key(type, caseExact, a), key(type, caseExact, b)));
    return sorted;
  }
}
