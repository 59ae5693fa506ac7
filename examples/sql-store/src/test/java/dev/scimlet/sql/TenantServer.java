package dev.scimlet.sql;

import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.value.ScimObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An engine over a store, as one of its tenants asks it. */
final class TenantServer {

  private final ScimEngine engine;

  private TenantServer(ScimEngine engine) {
    this.engine = engine;
  }

  /** Whoever asks for a tenant may: this is a test. */
  static TenantServer of(ResourceStore store, String tenant, List<ResourceType> types) {
    ScimEngine.Builder engine =
        ScimEngine.builder()
            .clientProfile(ClientProfile.strict())
            .authenticator(request -> Optional.of(Principal.of(tenant, "test")));
    types.forEach(type -> engine.resourceType(type, store));
    return new TenantServer(engine.build());
  }

  static TenantServer of(ResourceStore store, String tenant) {
    return of(store, tenant, Inventory.TYPES);
  }

  ScimResponse get(String target) {
    return engine.handle(ScimRequest.of("GET", target));
  }

  ScimResponse delete(String target) {
    return engine.handle(ScimRequest.of("DELETE", target));
  }

  ScimResponse send(String method, String target, String json) {
    return engine.handle(ScimRequest.of(method, target).withBody(json));
  }

  /** Creates a user with further members, written as JSON; the extension may be among them. */
  ScimResponse createUser(String userName, String... members) {
    return send("POST", "/Users", userJson(userName, members));
  }

  static String userJson(String userName, String... members) {
    boolean extended = Stream.of(members).anyMatch(member -> member.contains(Inventory.URI));
    StringBuilder json =
        new StringBuilder("{\"schemas\":[\"")
            .append(Inventory.USER.schema().id())
            .append(extended ? "\",\"" + Inventory.URI : "")
            .append("\"],\"userName\":")
            .append(RandomFilters.quoted(userName));
    for (String member : members) {
      json.append(',').append(member);
    }
    return json.append('}').toString();
  }

  ScimResponse createGroup(String displayName, String... members) {
    StringBuilder json =
        new StringBuilder("{\"schemas\":[\"")
            .append(Inventory.GROUP.schema().id())
            .append("\"],\"displayName\":")
            .append(RandomFilters.quoted(displayName))
            .append(",\"members\":[");
    for (int i = 0; i < members.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"value\":")
          .append(RandomFilters.quoted(members[i]))
          .append('}');
    }
    return send("POST", "/Groups", json.append("]}").toString());
  }

  /** The resources that meet a filter. */
  ScimResponse find(String endpoint, String filter) {
    return get(endpoint + "?filter=" + encoded(filter));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String text(ScimResponse response) {
    return new String(response.bytes(), StandardCharsets.UTF_8);
  }

  static ScimObject body(ScimResponse response) {
    return Objects.requireNonNull(response.body());
  }

  static String id(ScimResponse response) {
    return Objects.requireNonNull(body(response).getString("id"), () -> text(response));
  }
}
