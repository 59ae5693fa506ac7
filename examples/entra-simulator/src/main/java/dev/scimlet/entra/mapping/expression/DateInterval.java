package dev.scimlet.entra.mapping.expression;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * The intervals of date functions, with the differences of Visual Basic: years and months are those
 * of the calendar, weeks begin on Sunday, and everything else counts whole units that have passed.
 */
enum DateInterval {
  YEAR("yyyy", ChronoUnit.YEARS) {
    @Override
    long between(LocalDateTime from, LocalDateTime to) {
      return (long) to.getYear() - from.getYear();
    }
  },
  MONTH("m", ChronoUnit.MONTHS) {
    @Override
    long between(LocalDateTime from, LocalDateTime to) {
      return YEAR.between(from, to) * 12 + to.getMonthValue() - from.getMonthValue();
    }
  },
  WEEK("ww", ChronoUnit.WEEKS) {
    @Override
    long between(LocalDateTime from, LocalDateTime to) {
      return ChronoUnit.WEEKS.between(sunday(from), sunday(to));
    }
  },
  DAY("d", ChronoUnit.DAYS),
  HOUR("h", ChronoUnit.HOURS),
  MINUTE("n", ChronoUnit.MINUTES),
  SECOND("s", ChronoUnit.SECONDS);

  private final String symbol;
  private final ChronoUnit unit;

  DateInterval(String symbol, ChronoUnit unit) {
    this.symbol = symbol;
    this.unit = unit;
  }

  static Optional<DateInterval> of(String symbol) {
    return Arrays.stream(values()).filter(interval -> interval.symbol.equals(symbol)).findFirst();
  }

  Instant add(Instant date, int count) {
    return utc(date).plus(count, unit).toInstant(ZoneOffset.UTC);
  }

  long between(Instant from, Instant to) {
    return between(utc(from), utc(to));
  }

  long between(LocalDateTime from, LocalDateTime to) {
    return unit.between(from, to);
  }

  private static LocalDateTime utc(Instant date) {
    return LocalDateTime.ofInstant(date, ZoneOffset.UTC);
  }

  private static LocalDateTime sunday(LocalDateTime date) {
    return date.truncatedTo(ChronoUnit.DAYS)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }
}
