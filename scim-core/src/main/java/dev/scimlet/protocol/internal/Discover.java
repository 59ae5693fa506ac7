package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaRegistry;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Answers what the server is and can, RFC 7644 section 4. */
final class Discover {

  private final SchemaRegistry registry;
  private final ScimObject serviceProviderConfig;

  Discover(EngineConfiguration configuration) {
    this.registry = configuration.registry();
    this.serviceProviderConfig = ServiceProviderConfig.of(configuration);
  }

  ScimResponse serviceProviderConfig(Exchange exchange) {
    String location = exchange.baseUrl() + "/ServiceProviderConfig";
    return document(withMeta(serviceProviderConfig, "ServiceProviderConfig", location));
  }

  ScimResponse resourceTypes(Exchange exchange, @Nullable String name) {
    refuseFilter(exchange);
    List<ScimObject> all = new ArrayList<>();
    for (ResourceType type : registry.resourceTypes()) {
      ScimObject shown = show(exchange, type);
      if (type.name().equals(name)) {
        return document(shown);
      }
      all.add(shown);
    }
    return listOrNotFound(all, name);
  }

  ScimResponse schemas(Exchange exchange, @Nullable String uri) {
    refuseFilter(exchange);
    if (uri != null) {
      Schema found = registry.findSchema(uri).orElseThrow(ErrorTranslator::notFound);
      return document(show(exchange, found));
    }
    return listOrNotFound(
        registry.schemas().stream().map(schema -> show(exchange, schema)).toList(), null);
  }

  /** Discovery endpoints are not searched, section 4. */
  private static void refuseFilter(Exchange exchange) {
    if (exchange.parameters().get("filter") != null) {
      throw ScimException.of(403, "This endpoint cannot be filtered.");
    }
  }

  private static ScimResponse document(ScimObject shown) {
    ScimObject meta = Objects.requireNonNull(shown.getObject("meta"));
    String location = Objects.requireNonNull(meta.getString("location"));
    return ScimResponse.of(200, shown).withHeader("Content-Location", location);
  }

  private static ScimResponse listOrNotFound(List<ScimObject> all, @Nullable String id) {
    if (id != null) {
      throw ErrorTranslator.notFound();
    }
    return ScimResponse.ofJson(
        200,
        ListResponse.of(
            all.size(), OptionalLong.of(all.size()), 1, output -> all.forEach(output::value)));
  }

  private static ScimObject show(Exchange exchange, ResourceType type) {
    String location = exchange.baseUrl() + "/ResourceTypes/" + type.name();
    return withMeta(type.toScimObject(), "ResourceType", location);
  }

  private static ScimObject show(Exchange exchange, Schema schema) {
    String location = exchange.baseUrl() + "/Schemas/" + schema.id();
    return withMeta(schema.toScimObject(), "Schema", location);
  }

  private static ScimObject withMeta(ScimObject shown, String type, String location) {
    return shown.with(
        "meta", ScimObject.builder().put("resourceType", type).put("location", location).build());
  }
}
