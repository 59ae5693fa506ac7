package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that a column of the host holds.
 *
 * @param declared the attribute as the host names it
 * @param attribute the attribute, with its canonical path
 * @param path its path, within the table: relative in a table of values
 * @param column the column
 * @param kind what its values are
 * @param facts what the database says of it
 * @param text what is known of its texts
 * @param key the column with the keys, or null if there is none
 */
record MappedColumn(
    String declared,
    ResolvedAttribute attribute,
    AttributePath path,
    String column,
    ColumnKind kind,
    ColumnFacts facts,
    Text text,
    @Nullable KeyColumn key) {

  /** What is known of the texts of a column. */
  enum Text {

    /** They are ASCII and no longer than keys are. */
    ASCII,

    /** They are whatever they are. */
    ANY
  }

  /** A column that holds the keys of another one. */
  record KeyColumn(String column, ColumnFacts facts) {}

  AttributeDescriptor leaf() {
    return attribute.leaf();
  }

  /** The last name of the path. */
  String part() {
    String part = path.subAttribute();
    return part == null ? String.valueOf(path.attribute()) : part;
  }

  /** How clients know the attribute. */
  String name() {
    return attribute.path().toString();
  }

  /** The value that stands in the column; refuses one that does not fit in. */
  Object value(ScimValue value) {
    Object found = kind.of(value);
    if (found == null) {
      throw refused("is out of range");
    }
    if (found instanceof String string) {
      check(string);
    } else if (found instanceof Long number && !fits(number)) {
      throw refused("is out of range");
    } else if (found instanceof Instant instant
        && !TimeForm.of(facts).cut(instant).equals(instant)) {
      throw refused("is more precise than what can be stored");
    }
    return found;
  }

  /** The key of a value of the column. */
  @Nullable String keyOf(@Nullable Object value) {
    return value == null ? null : OrderKey.of(leaf(), ColumnKind.toScim(value));
  }

  private void check(String value) {
    if (value.indexOf('\0') >= 0) {
      throw refused("contains U+0000, which cannot be stored");
    }
    if (value.codePointCount(0, value.length()) > facts.longest()) {
      throw refused("is longer than " + facts.longest() + " characters");
    }
    if (text == Text.ASCII && value.length() > OrderKey.LONGEST_TEXT) {
      throw refused("is longer than " + OrderKey.LONGEST_TEXT + " characters");
    }
    if (text == Text.ASCII && value.chars().anyMatch(c -> c >= 0x80)) {
      throw refused("has characters other than ASCII");
    }
    String keyText = key == null ? null : keyOf(value);
    if (key != null
        && keyText != null
        && keyText.codePointCount(0, keyText.length()) > key.facts().longest()) {
      throw refused("is too long");
    }
  }

  private boolean fits(long number) {
    return switch (facts.type()) {
      case "int2" -> number == (short) number;
      case "int4" -> number == (int) number;
      default -> true;
    };
  }

  StoreException refused(String reason) {
    return new StoreException.Refused(
        400, ScimType.INVALID_VALUE, "The value of " + name() + " " + reason + ".");
  }

  /** The SQL of a value that is written. */
  SqlFragment written(@Nullable Object value) {
    if (value != null) {
      return SqlFragment.of("?", kind.parameter(value, facts));
    }
    return SqlFragment.of(hasDefault() ? String.valueOf(facts.byDefault()) : "null");
  }

  /** Whether no value becomes the one that the database has for this case. */
  boolean hasDefault() {
    return facts.required() && facts.byDefault() != null;
  }

  void requireNullable() {
    if (facts.required() && facts.byDefault() == null) {
      throw new StoreException.Refused(
          400, ScimType.INVALID_VALUE, "A value of " + name() + " is required.");
    }
  }

  boolean isText() {
    return kind == ColumnKind.TEXT && leaf().type() == AttributeType.STRING;
  }
}
