package dev.scimlet.entra.operation;

import java.util.Map;

/** Which code the status of an answer has. */
final class AnswerCodes {

  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  private static final Map<Integer, ErrorCode> BY_STATUS =
      Map.ofEntries(
          Map.entry(401, ErrorCode.UNAUTHORIZED),
          Map.entry(403, ErrorCode.INSUFFICIENT_RIGHTS),
          Map.entry(404, ErrorCode.SERVICE_INCOMPATIBLE),
          Map.entry(405, ErrorCode.METHOD_NOT_ALLOWED),
          Map.entry(408, ErrorCode.TIMEOUT),
          Map.entry(409, ErrorCode.ENTRY_CONFLICT),
          Map.entry(422, ErrorCode.UNPROCESSABLE_ENTITY),
          Map.entry(429, ErrorCode.TOO_MANY_REQUESTS),
          Map.entry(501, ErrorCode.NOT_IMPLEMENTED),
          Map.entry(504, ErrorCode.TIMEOUT));

  /** No code is documented for 400; the scimType says which of the others comes nearest. */
  private static final Map<String, ErrorCode> BY_SCIM_TYPE =
      Map.of(
          "uniqueness", ErrorCode.ENTRY_CONFLICT,
          "invalidPath", ErrorCode.SCHEMA_ATTRIBUTE_NOT_FOUND,
          "noTarget", ErrorCode.SCHEMA_ATTRIBUTE_NOT_FOUND);

  private AnswerCodes() {}

  static ErrorCode of(int status, String scimType) {
    if (status == BAD_REQUEST) {
      return BY_SCIM_TYPE.getOrDefault(scimType, ErrorCode.UNPROCESSABLE_ENTITY);
    }
    ErrorCode known = BY_STATUS.get(status);
    return known != null ? known : ofClass(status);
  }

  private static ErrorCode ofClass(int status) {
    if (status >= SERVER_ERROR) {
      return ErrorCode.INTERNAL_SERVER_ERROR;
    }
    return status >= BAD_REQUEST ? ErrorCode.UNPROCESSABLE_ENTITY : ErrorCode.SERVICE_INCOMPATIBLE;
  }
}
