package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.Map;

/** Writes errors as messages, RFC 7644 section 3.12. */
public final class ErrorResponses {

  private static final ScimArray SCHEMAS =
      ScimArray.of(ScimString.of("urn:ietf:params:scim:api:messages:2.0:Error"));

  private ErrorResponses() {}

  /** Writes an error. */
  public static ScimResponse of(ScimException error) {
    ScimObject.Builder body =
        ScimObject.builder()
            .put("schemas", SCHEMAS)
            .put("status", Integer.toString(error.status()));
    if (error.scimType() != null) {
      body.put("scimType", error.scimType().rfcName());
    }
    ScimResponse response =
        ScimResponse.of(error.status(), body.put("detail", error.detail()).build());
    for (Map.Entry<String, String> header : error.headers().entrySet()) {
      response = response.withHeader(header.getKey(), header.getValue());
    }
    return response;
  }
}
