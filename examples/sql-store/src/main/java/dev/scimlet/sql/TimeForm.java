package dev.scimlet.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a column holds instants. */
enum TimeForm {

  /** As PostgreSQL's timestamptz. */
  ZONED(ChronoUnit.MICROS),

  /** As PostgreSQL's timestamp, in UTC. */
  LOCAL(ChronoUnit.MICROS),

  /** As a number of milliseconds since 1970. */
  NUMBER(ChronoUnit.MILLIS),

  /** As a text of ISO 8601, in UTC; with a blank or a T before the time. */
  TEXT(ChronoUnit.MICROS);

  private static final Set<String> NUMBERS =
      Set.of("int8", "bigint", "integer", "int", "unsigned big int");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX]")
          .toFormatter(Locale.ROOT);

  private final ChronoUnit unit;

  TimeForm(ChronoUnit unit) {
    this.unit = unit;
  }

  static TimeForm of(ColumnFacts facts) {
    if (facts.type().equals("timestamptz")) {
      return ZONED;
    }
    if (NUMBERS.contains(facts.type())) {
      return NUMBER;
    }
    // SQLite has no such type, whatever the column is called.
    return facts.type().equals("timestamp") ? LOCAL : TEXT;
  }

  /** Whether the database compares and sorts as instants are. */
  boolean isOrdered() {
    return this != TEXT;
  }

  Instant cut(Instant instant) {
    return instant.truncatedTo(unit);
  }

  /** The next instant that the column can hold. */
  Instant after(Instant instant) {
    return cut(instant).plus(1, unit);
  }

  @Nullable Instant read(ResultSet row, int place) throws SQLException {
    return switch (this) {
      case ZONED -> {
        OffsetDateTime time = row.getObject(place, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
      case LOCAL -> {
        LocalDateTime time = row.getObject(place, LocalDateTime.class);
        yield time == null ? null : time.toInstant(ZoneOffset.UTC);
      }
      case NUMBER -> {
        long millis = row.getLong(place);
        yield row.wasNull() ? null : Instant.ofEpochMilli(millis);
      }
      case TEXT -> parse(row.getString(place));
    };
  }

  Object parameter(Instant instant) {
    return switch (this) {
      case ZONED -> instant.atOffset(ZoneOffset.UTC);
      case LOCAL -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
      case NUMBER -> instant.toEpochMilli();
      case TEXT -> WRITTEN.format(instant);
    };
  }

  /** What stands for no time, and comes after all. */
  Object none() {
    return switch (this) {
      case ZONED -> OffsetDateTime.MAX;
      case LOCAL -> LocalDateTime.MAX;
      case NUMBER, TEXT -> Long.MAX_VALUE;
    };
  }

  String orNone(String column) {
    return this == NUMBER
        ? "coalesce(" + column + ", " + Long.MAX_VALUE + ")"
        : "coalesce(" + column + ", 'infinity')";
  }

  private static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      TemporalAccessor time = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
