package dev.scimlet.sql;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Values of every type, few enough that filters hit them. */
final class RandomValues {

  static final List<String> INTEGERS =
      List.of(
          "0", "1", "-1", "7", "10", "9007199254740993", "-99999999999999999999", "12345678901");
  static final List<String> DECIMALS =
      List.of(
          "0",
          "0.0",
          "1.50",
          "1.5",
          "-2.25",
          "300",
          "3E2",
          "1E+40",
          "1E-40",
          "0.1",
          "0.10000000000000000001",
          "-0.1",
          "99999999999999999999.99999");
  static final List<String> MOMENTS =
      List.of(
          "2010-01-23T04:56:22Z",
          "2010-01-23T05:56:22+01:00",
          "2010-01-23T04:56:22.000000001Z",
          "2024-02-29T00:00:00.125Z",
          "2024-02-29T00:00:00.1250Z",
          "1969-12-31T23:59:59.999Z",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z");

  /** What columns of hosts hold as it was sent: in 64 bits, without zeros, in milliseconds. */
  static final List<String> LEVELS = List.of("0", "1", "-1", "7", "10", "9007199254740993");

  static final List<String> PRICES = List.of("0", "1.5", "-2.25", "0.1", "-0.1", "12345.678");
  static final List<String> STARTS =
      List.of(
          "2010-01-23T04:56:22Z",
          "2024-02-29T00:00:00.125Z",
          "1969-12-31T23:59:59.999Z",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999Z");
  static final List<String> PAGES =
      List.of("https://example.com/a", "https://example.com/A", "https://example.com/%C3%A9");
  static final List<String> BLOBS = List.of("AAEC", "AQIDBA==", "AQIDBA");

  private final Random random;
  private final RandomTexts texts;

  RandomValues(Random random) {
    this.random = random;
    this.texts = new RandomTexts(random);
  }

  ScimValue text() {
    return ScimString.of(texts.stored());
  }

  ScimValue flag() {
    return ScimBoolean.of(random.nextBoolean());
  }

  ScimValue integer() {
    return number(INTEGERS);
  }

  ScimValue decimal() {
    return number(DECIMALS);
  }

  ScimValue level() {
    return number(LEVELS);
  }

  ScimValue price() {
    return number(PRICES);
  }

  ScimValue start() {
    return ScimString.of(texts.pick(STARTS));
  }

  ScimValue moment() {
    return ScimString.of(texts.pick(MOMENTS));
  }

  ScimValue page() {
    return ScimString.of(texts.pick(PAGES));
  }

  ScimValue blob() {
    return ScimString.of(texts.pick(BLOBS));
  }

  /** Some values, seldom none. */
  ScimValue several(Supplier<ScimValue> value) {
    List<ScimValue> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value.get());
    }
    return ScimArray.of(values);
  }

  /** Puts a value under a name, more often than not. */
  void maybe(ScimObject.Builder target, String name, Supplier<ScimValue> value) {
    if (random.nextInt(5) < 3) {
      ScimValue made = value.get();
      if (!made.isUnassigned()) {
        target.put(name, made);
      }
    }
  }

  /** An element with a value, a type and a mark, each of which may be missing. */
  ScimObject element(ScimObject.Builder element) {
    maybe(element, "value", this::text);
    maybe(
        element,
        "type",
        () -> ScimString.of(texts.pick(List.of("work", "Work", "home", "\u00df"))));
    maybe(element, "primary", this::flag);
    return element.build();
  }

  private ScimValue number(List<String> choices) {
    return ScimNumber.of(new BigDecimal(texts.pick(choices)));
  }
}
