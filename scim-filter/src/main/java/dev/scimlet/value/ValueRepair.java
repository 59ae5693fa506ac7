package dev.scimlet.value;

import dev.scimlet.attribute.Repair;

/**
 * Values that clients write in another form than the schema asks for, in POST, PUT and PATCH alike.
 *
 * <p>Each constant names what is accepted; without it the value is refused as {@code invalidValue}
 * or, for {@link #UNKNOWN_ATTRIBUTE} and {@link #DOTTED_KEY}, as {@code invalidSyntax}. Unless it
 * says otherwise, a constant does not change the meaning of a conformant request.
 */
public enum ValueRepair implements Repair {

  /** {@code "True"} or {@code "false"}, in any case, for a boolean. */
  STRING_FOR_BOOLEAN,

  /** {@code "42"} for an integer or a decimal. */
  STRING_FOR_NUMBER,

  /** {@code 42.0} or {@code 4.2e1} for an integer; a number that is not whole is refused. */
  FRACTION_FOR_INTEGER,

  /** {@code 42} for a string. */
  NUMBER_FOR_STRING,

  /**
   * {@code true} for a string whose canonical values are {@code true} and {@code false}: stored as
   * that text.
   */
  BOOLEAN_FOR_STRING,

  /** A single value where an array is expected. */
  SINGLE_VALUE_FOR_ARRAY,

  /** An array of one where a single value is expected. */
  ARRAY_FOR_SINGLE_VALUE,

  /** A string where a complex value with a sub-attribute {@code value} is expected. */
  STRING_FOR_COMPLEX,

  /** {@code {"value": x}} where the simple value x is expected. */
  VALUE_OBJECT_FOR_SIMPLE,

  /**
   * An empty string unassigns the attribute or sub-attribute, and so does a complex value with
   * nothing but empty strings; in a PATCH that merges, only if {@code value} is one of them.
   * Changes the meaning of a conformant request that stores an empty string.
   */
  EMPTY_STRING_UNASSIGNS,

  /** Attributes and sub-attributes that the schema does not know are dropped. */
  UNKNOWN_ATTRIBUTE,

  /**
   * A read-only attribute in a body is dropped. The RFC asks for this in POST and PUT (RFC 7644
   * sections 3.3 and 3.5.1), so that there it happens without this constant as well; in a PATCH
   * value it is a leniency, without which the value is refused as {@code mutability}.
   */
  READ_ONLY_IN_VALUE,

  /** Keys that are paths, {@code "productLicenses.Lucidchart"}. */
  DOTTED_KEY,

  /** Of several primary values the first stays primary. */
  SEVERAL_PRIMARIES,

  /**
   * Characters in a user name or a password that RFC 8265 keeps out of them, such as blanks and
   * symbols in a user name; stored as they were sent. What is harmful is refused all the same:
   * control characters, and in a user name those that turn the direction of text.
   */
  DISALLOWED_CHARACTERS,

  /**
   * A reference with characters that a URI has to escape, such as blanks, or with a stray percent
   * sign; stored as it was sent.
   */
  UNESCAPED_REFERENCE,

  /** A name, or anything else, for the code of a country; stored as it was sent. */
  TEXT_FOR_COUNTRY,

  /** Bytes that are not one X.509 certificate alone; stored as they were sent. */
  BYTES_FOR_CERTIFICATE
}
