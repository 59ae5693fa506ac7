package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** Functions over dates, which are texts in UTC: {@code 3/16/2020 7:00:00 AM}. */
final class DateFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("CDate", 1, 1, arguments -> date(arguments.date(0))),
          function("DateAdd", 3, 3, DateFunctions::add),
          function("DateDiff", 3, 3, DateFunctions::difference),
          function("DateFromNum", 1, 1, DateFunctions::fromNumber),
          function("FormatDateTime", 4, 4, FormatDateTime::apply),
          function("Now", 0, 0, arguments -> date(arguments.input().now())),
          function("NumFromDate", 1, 1, DateFunctions::toNumber));

  /** Active Directory counts in tenths of microseconds from 1601 on. */
  private static final long SECONDS_TO_1970 = 11_644_473_600L;

  private static final BigInteger TICKS = BigInteger.valueOf(10_000_000);
  private static final int NANOSECONDS = 100;

  private DateFunctions() {}

  private static JsonNode date(@Nullable Instant date) {
    return Values.ofNullable(date == null ? null : Dates.format(date));
  }

  private static JsonNode add(Arguments arguments) {
    DateInterval interval = interval(arguments);
    int count = arguments.integer(1);
    Instant date = arguments.date(2);
    return checked(
        arguments, date, known -> StringNode.valueOf(Dates.format(interval.add(known, count))));
  }

  private static JsonNode difference(Arguments arguments) {
    DateInterval interval = interval(arguments);
    Instant from = arguments.date(1);
    Instant to = arguments.date(2);
    return from == null || to == null ? Values.missing() : number(interval.between(from, to));
  }

  private static DateInterval interval(Arguments arguments) {
    return DateInterval.of(arguments.text(0, ""))
        .orElseThrow(() -> arguments.failure("the interval is one of yyyy, m, d, ww, h, n and s."));
  }

  private static JsonNode fromNumber(Arguments arguments) {
    if (Values.isEmpty(arguments.value(0))) {
      return Values.missing();
    }
    BigInteger[] parts = arguments.number(0).toBigInteger().divideAndRemainder(TICKS);
    return checked(
        arguments,
        Instant.EPOCH,
        epoch ->
            StringNode.valueOf(
                Dates.format(
                    Instant.ofEpochSecond(
                        parts[0].longValueExact() - SECONDS_TO_1970,
                        parts[1].longValueExact() * NANOSECONDS))));
  }

  private static JsonNode toNumber(Arguments arguments) {
    Instant date = arguments.date(0);
    if (date == null) {
      return Values.missing();
    }
    BigInteger seconds = BigInteger.valueOf(date.getEpochSecond() + SECONDS_TO_1970);
    BigInteger ticks = BigInteger.valueOf(date.getNano() / NANOSECONDS);
    return DecimalNode.valueOf(new BigDecimal(seconds.multiply(TICKS).add(ticks)));
  }

  private static JsonNode number(long value) {
    return DecimalNode.valueOf(BigDecimal.valueOf(value));
  }

  private static JsonNode checked(
      Arguments arguments, @Nullable Instant date, Function<Instant, JsonNode> calculation) {
    try {
      return date == null ? Values.missing() : calculation.apply(date);
    } catch (DateTimeException | ArithmeticException e) {
      throw arguments.failure("the result is no date.");
    }
  }
}
