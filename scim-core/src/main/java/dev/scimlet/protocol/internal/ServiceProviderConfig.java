package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.AuthenticationScheme;
import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.ArrayList;
import java.util.List;

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
        .putIfPresent("documentationUri", configuration.documentationUri())
        .put("patch", supported(true).build())
        .put("bulk", bulk(limits))
        .put("filter", supported(true).put("maxResults", limits.maxPageSize()).build())
        .put("changePassword", supported(configuration.passwordHandler() != null).build())
        .put("sort", supported(true).build())
        .put("etag", supported(true).build())
        .put("authenticationSchemes", schemes(configuration.authenticator().schemes()))
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

  private static ScimArray schemes(List<AuthenticationScheme> schemes) {
    List<ScimObject> shown = new ArrayList<>();
    for (AuthenticationScheme scheme : schemes) {
      ScimObject.Builder one =
          ScimObject.builder()
              .put("type", scheme.type().rfcName())
              .put("name", scheme.name())
              .put("description", scheme.description())
              .putIfPresent("specUri", scheme.specUri())
              .putIfPresent("documentationUri", scheme.documentationUri());
      shown.add(shown.isEmpty() ? one.put("primary", true).build() : one.build());
    }
    return ScimArray.of(shown);
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
