package dev.scimlet.entra.operation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A field by which the log can be searched, by its path in the record. */
public enum LogField {
  /** The record's id. */
  ID("id"),
  /** When it was. */
  ACTIVITY_DATE_TIME("activityDateTime"),
  /** The directory. */
  TENANT_ID("tenantId"),
  /** The job. */
  JOB_ID("jobId"),
  /** The cycle. */
  CYCLE_ID("cycleId"),
  /** The change. */
  CHANGE_ID("changeId"),
  /** What was done. */
  ACTION("provisioningAction"),
  /** How long it took. */
  DURATION("durationInMilliseconds"),
  /** How it ended. */
  STATUS("provisioningStatusInfo/status"),
  /** The code of the error, empty if there is none. */
  ERROR_CODE("provisioningStatusInfo/errorInformation/errorCode"),
  /** The id of the object in the source. */
  SOURCE_ID("sourceIdentity/id"),
  /** The name of the object in the source. */
  SOURCE_NAME("sourceIdentity/displayName"),
  /** What the object is in the source. */
  SOURCE_TYPE("sourceIdentity/identityType"),
  /** The id of the object in the target. */
  TARGET_ID("targetIdentity/id"),
  /** The name of the object in the target. */
  TARGET_NAME("targetIdentity/displayName"),
  /** What the object is in the target. */
  TARGET_TYPE("targetIdentity/identityType"),
  /** The name of the source. */
  SOURCE_SYSTEM("sourceSystem/displayName"),
  /** The name of the target. */
  TARGET_SYSTEM("targetSystem/displayName"),
  /** Who began it. */
  INITIATED_BY("initiatedBy/displayName");

  private final String path;

  LogField(String path) {
    this.path = path;
  }

  /** {@return the path in the record: names joined by slashes} */
  public String path() {
    return path;
  }

  static LogField named(String path) {
    return Arrays.stream(values())
        .filter(field -> field.path.equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The log can be searched by "
                        + Arrays.stream(values())
                            .map(LogField::path)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  Predicate<ProvisioningRecord> equalTo(String literal) {
    Predicate<ProvisioningRecord> greater = greaterThan(literal);
    Predicate<ProvisioningRecord> less = lessThan(literal);
    return entry -> !greater.test(entry) && !less.test(entry);
  }

  Predicate<ProvisioningRecord> containing(String part) {
    return entry -> value(entry).contains(part);
  }

  Predicate<ProvisioningRecord> greaterThan(String literal) {
    return comparing(literal, order -> order > 0);
  }

  Predicate<ProvisioningRecord> lessThan(String literal) {
    return comparing(literal, order -> order < 0);
  }

  private Predicate<ProvisioningRecord> comparing(String literal, Predicate<Integer> wanted) {
    return switch (this) {
      case ACTIVITY_DATE_TIME -> {
        Instant instant = instant(literal);
        yield entry -> wanted.test(entry.activityDateTime().compareTo(instant));
      }
      case DURATION -> {
        long milliseconds = number(literal);
        yield entry -> wanted.test(Long.compare(entry.durationInMilliseconds(), milliseconds));
      }
      default -> entry -> wanted.test(value(entry).compareTo(literal));
    };
  }

  private String value(ProvisioningRecord entry) {
    return switch (this) {
      case ID -> entry.id();
      case ACTIVITY_DATE_TIME -> entry.activityDateTime().toString();
      case TENANT_ID -> entry.tenantId();
      case JOB_ID -> entry.jobId();
      case CYCLE_ID -> entry.cycleId();
      case CHANGE_ID -> entry.changeId();
      case ACTION -> entry.action().text();
      case DURATION -> Long.toString(entry.durationInMilliseconds());
      case STATUS -> entry.status().text();
      case ERROR_CODE -> errorCode(entry);
      case SOURCE_ID -> entry.sourceIdentity().id();
      case SOURCE_NAME -> entry.sourceIdentity().displayName();
      case SOURCE_TYPE -> entry.sourceIdentity().identityType();
      case TARGET_ID -> entry.targetIdentity().id();
      case TARGET_NAME -> entry.targetIdentity().displayName();
      case TARGET_TYPE -> entry.targetIdentity().identityType();
      case SOURCE_SYSTEM -> entry.sourceSystem().displayName();
      case TARGET_SYSTEM -> entry.targetSystem().displayName();
      case INITIATED_BY -> entry.initiatedBy().displayName();
    };
  }

  private static Instant instant(String literal) {
    try {
      return Instant.parse(literal);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("A time looks like 2026-03-01T00:00:00Z.", e);
    }
  }

  private static long number(String literal) {
    try {
      return Long.parseLong(literal);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A duration is a number of milliseconds.", e);
    }
  }

  private static String errorCode(ProvisioningRecord entry) {
    ProvisioningStatusInfo.ErrorInformation error = entry.statusInfo().errorInformation();
    return error == null ? "" : error.errorCode();
  }
}
