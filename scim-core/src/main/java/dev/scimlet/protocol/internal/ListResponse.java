package dev.scimlet.protocol.internal;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.List;

/** The message of a list, RFC 7644 section 3.4.2; Resources is there even when it is empty. */
final class ListResponse {

  private static final ScimArray SCHEMAS =
      ScimArray.of(ScimString.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));

  private ListResponse() {}

  static ScimObject of(List<ScimObject> resources, long total, long startIndex) {
    return ScimObject.builder()
        .put("schemas", SCHEMAS)
        .put("totalResults", total)
        .put("startIndex", startIndex)
        .put("itemsPerPage", resources.size())
        .put("Resources", ScimArray.of(resources))
        .build();
  }
}
