package dev.scimlet.protocol;

import dev.scimlet.attribute.Repair;

/**
 * Messages and parameters that clients send otherwise than RFC 7644 says.
 *
 * <p>None of them changes the meaning of a conformant request.
 */
public enum RequestRepair implements Repair {

  /** {@code "Replace"} for {@code "replace"} in a PATCH, {@code "Post"} in a bulk request. */
  OPERATION_CASE,

  /** {@code operations}, {@code Path} and the like: members of a message in another case. */
  MESSAGE_MEMBER_CASE,

  /**
   * A message, as of a PATCH, a search or a bulk request, without its schema or with another one.
   */
  MESSAGE_SCHEMA,

  /** {@code attributes} of a search by POST as one text with commas, as in a query. */
  TEXT_FOR_ATTRIBUTES,

  /** {@code startindex} for {@code startIndex}. */
  PARAMETER_CASE,

  /** A value path in {@code attributes}, {@code emails[type eq "work"]}: reduced to its name. */
  VALUE_PATH_IN_ATTRIBUTES,

  /**
   * {@code attributes} and {@code excludedAttributes} in one request, which exclude each other:
   * shown is what the first names, but for what the second names.
   */
  ATTRIBUTES_AND_EXCLUDED_ATTRIBUTES,

  /** A content that starts with a byte order mark: read as if it did not. */
  BYTE_ORDER_MARK,

  /** A user that is created without {@code active} is active; with null for it, it has no value. */
  ACTIVE_WHEN_ABSENT,

  /** A role whose value is a JSON object in a string: read as value, display and type. */
  JSON_IN_ROLE_VALUE,

  /**
   * A {@code $ref} that names another resource of this server than the {@code value} beside it: the
   * value counts, and the {@code $ref} is dropped.
   */
  CONTRADICTING_REFERENCE,

  /** A member that does not exist is stored all the same, instead of refused. */
  UNKNOWN_MEMBER
}
