package dev.scimlet.protocol.internal;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The message of a list, RFC 7644 section 3.4.2; Resources is there even when it is empty. */
final class ListResponse {

  private static final ScimArray SCHEMAS =
      ScimArray.of(ScimString.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));

  private ListResponse() {}

  /** A page by position; a total that nobody counted is that of the page. */
  static ScimObject of(List<ScimObject> resources, OptionalLong total, long startIndex) {
    return ScimObject.builder()
        .put("schemas", SCHEMAS)
        .put("totalResults", total.orElse(resources.size()))
        .put("startIndex", startIndex)
        .put("itemsPerPage", resources.size())
        .put("Resources", ScimArray.of(resources))
        .build();
  }

  /** A page by cursor, RFC 9865 section 2; the total is left out when nobody counted. */
  static ScimObject of(
      List<ScimObject> resources,
      OptionalLong total,
      @Nullable String next,
      @Nullable String previous) {
    ScimObject.Builder list = ScimObject.builder().put("schemas", SCHEMAS);
    total.ifPresent(number -> list.put("totalResults", number));
    return list.put("itemsPerPage", resources.size())
        .putIfPresent("nextCursor", next)
        .putIfPresent("previousCursor", previous)
        .put("Resources", ScimArray.of(resources))
        .build();
  }
}
