package dev.scimlet.examples.benchmarks.servers.scimsdk;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Users in maps, as a careful application keeps them: by id, and by name. */
final class Users extends ResourceHandler<User> {

  private final Map<String, User> byId = new ConcurrentHashMap<>();
  private final Map<String, User> byName = new ConcurrentHashMap<>();

  void add(String json) {
    keep(JsonHelper.readJsonDocument(json, User.class));
  }

  private User keep(User user) {
    byId.put(user.getId().orElseThrow(), user);
    byName.put(key(user.getUserName().orElseThrow()), user);
    return user;
  }

  @Override
  public User createResource(User user, Context context) {
    Instant now = Instant.now();
    user.setId(UUID.randomUUID().toString());
    user.getMeta()
        .ifPresent(
            meta -> {
              meta.setCreated(now);
              meta.setLastModified(now);
            });
    return keep(user);
  }

  /** The library changes what it gets: each request has a copy. */
  @Override
  public User getResource(
      String id,
      @Nullable List<SchemaAttribute> attributes,
      @Nullable List<SchemaAttribute> excluded,
      Context context) {
    User user = byId.get(id);
    if (user == null) {
      throw new ResourceNotFoundException("There is no such user.");
    }
    JsonNode copy = user.deepCopy();
    return JsonHelper.copyResourceToObject(copy, User.class);
  }

  @Override
  public PartialListResponse<User> listResources(
      long startIndex,
      int count,
      FilterNode filter,
      SchemaAttribute sortBy,
      SortOrder sortOrder,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    List<User> found = new ArrayList<>();
    if (filter instanceof AttributeExpressionLeaf leaf
        && leaf.getShortName().equals("userName")
        && leaf.getComparator() == Comparator.EQ) {
      User user = byName.get(key(leaf.getValue()));
      if (user != null) {
        found.add(user);
      }
    } else {
      throw new UnsupportedOperationException("Only userName has an index.");
    }
    return PartialListResponse.<User>builder().resources(found).totalResults(found.size()).build();
  }

  @Override
  public User updateResource(User user, Context context) {
    return keep(user);
  }

  @Override
  public void deleteResource(String id, Context context) {
    User user = byId.remove(id);
    if (user != null) {
      byName.remove(key(user.getUserName().orElseThrow()));
    }
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }
}
