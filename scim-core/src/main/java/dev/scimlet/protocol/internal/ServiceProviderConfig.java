package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;

/** What the server can, RFC 7643 section 5: nothing is announced that is not done. */
final class ServiceProviderConfig {

  private ServiceProviderConfig() {}

  static ScimObject of(EngineConfiguration configuration) {
    EngineLimits limits = configuration.limits();
    return ScimObject.builder()
        .put(
            "schemas",
            ScimArray.of(
                ScimString.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig")))
        .put("patch", supported(true).build())
        .put("bulk", bulk(limits))
        .put("filter", supported(true).put("maxResults", limits.maxPageSize()).build())
        .put("changePassword", supported(configuration.passwordHandler() != null).build())
        .put("sort", supported(true).build())
        .put("etag", supported(true).build())
        .put("authenticationSchemes", ScimArray.of(bearerToken()))
        .put("pagination", pagination(limits, configuration.cursors().timeout().toSeconds()))
        .build();
  }

  private static ScimObject bulk(EngineLimits limits) {
    boolean offered = limits.offersBulk();
    return supported(offered)
        .put("maxOperations", limits.maxBulkOperations())
        .put("maxPayloadSize", offered ? limits.json().documentBytes() : 0)
        .build();
  }

  private static ScimObject bearerToken() {
    return ScimObject.builder()
        .put("type", "oauthbearertoken")
        .put("name", "OAuth Bearer Token")
        .put("description", "A bearer token in the Authorization header field.")
        .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
        .put("primary", true)
        .build();
  }

  private static ScimObject pagination(EngineLimits limits, long cursorTimeout) {
    return ScimObject.builder()
        .put("cursor", true)
        .put("index", true)
        .put("defaultPaginationMethod", "index")
        .put("defaultPageSize", limits.defaultPageSize())
        .put("maxPageSize", limits.maxPageSize())
        .put("cursorTimeout", cursorTimeout)
        .build();
  }

  private static ScimObject.Builder supported(boolean is) {
    return ScimObject.builder().put("supported", is);
  }
}
