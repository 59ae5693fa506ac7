package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.request.PatchOpRequest;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.patch.PatchRequestHandler;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import dev.scimlet.examples.benchmarks.requests.Call;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SDK's engine over handlers that keep resources in maps. */
final class Engine {

  private static final int MOST_RESULTS = 1_000;
  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/scim+json");

  private final ServiceProvider provider =
      ServiceProvider.builder()
          .filterConfig(FilterConfig.builder().supported(true).maxResults(MOST_RESULTS).build())
          .sortConfig(SortConfig.builder().supported(true).build())
          .patchConfig(PatchConfig.builder().supported(true).build())
          .eTagConfig(ETagConfig.builder().supported(false).build())
          .build();
  private final ResourceEndpoint endpoint = new ResourceEndpoint(provider);
  private final UserHandler users = new UserHandler();
  private final GroupHandler groups = new GroupHandler();
  private final ResourceType userType =
      endpoint.registerEndpoint(new UserEndpointDefinition(users));

  Engine() {
    endpoint.registerEndpoint(new GroupEndpointDefinition(groups));
  }

  ServiceProvider provider() {
    return provider;
  }

  ResourceType userType() {
    return userType;
  }

  UserHandler users() {
    return users;
  }

  GroupHandler groups() {
    return groups;
  }

  ScimResponse handle(String method, String target, @Nullable String body) {
    return endpoint.handleRequest(
        Call.BASE + target, HttpMethod.valueOf(method), body, HEADERS, new Context(null));
  }

  /** Applies a PATCH to a user, in place. */
  ResourceNode patch(User user, PatchOpRequest patch) {
    users.stored().lend(user);
    return patch(user, users, patch);
  }

  /** Applies a PATCH to a group, in place. */
  ResourceNode patch(Group group, PatchOpRequest patch) {
    groups.stored().lend(group);
    return patch(group, groups, patch);
  }

  private <T extends ResourceNode> ResourceNode patch(
      T resource, ResourceHandler<T> handler, PatchOpRequest patch) {
    return new PatchRequestHandler<>(
            resource.getId().orElseThrow(),
            handler,
            endpoint.getPatchWorkarounds(),
            new Context(null))
        .handlePatchRequest(patch);
  }
}
