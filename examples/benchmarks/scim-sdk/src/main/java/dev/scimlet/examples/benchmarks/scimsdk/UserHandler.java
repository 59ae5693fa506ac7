package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users, with an index on userName and in the order of their coming. */
final class UserHandler extends ResourceHandler<User> {

  private final Stored<User> stored = new Stored<>(User.class);
  private final Map<String, User> named = new HashMap<>();
  private final List<User> order = new ArrayList<>();

  /** {@return where the users are} */
  Stored<User> stored() {
    return stored;
  }

  void add(User user) {
    stored.put(user);
    order.add(user);
    named.put(key(user.getUserName().orElseThrow()), user);
  }

  @Override
  public User createResource(User user, Context context) {
    return stored.create(user);
  }

  @Override
  public User getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return stored.get(id);
  }

  @Override
  public User updateResource(User user, Context context) {
    return stored.update(user);
  }

  @Override
  public void deleteResource(String id, Context context) {
    stored.delete(id);
  }

  @Override
  public PartialListResponse<User> listResources(
      long startIndex,
      int count,
      @Nullable FilterNode filter,
      @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder sortOrder,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    if (filter != null) {
      List<User> found = found(filter);
      return list(found, found.size());
    }
    int from = (int) startIndex - 1;
    return list(order.subList(from, Math.min(order.size(), from + count)), order.size());
  }

  private List<User> found(FilterNode filter) {
    if (filter instanceof AttributeExpressionLeaf leaf
        && leaf.getShortName().equals("userName")
        && leaf.getComparator() == Comparator.EQ) {
      User user = named.get(key(leaf.getValue()));
      return user == null ? List.of() : List.of(user);
    }
    throw new Unsupported("no index for the filter");
  }

  /** The SDK wants a list that it may change. */
  private static PartialListResponse<User> list(List<User> users, int total) {
    return PartialListResponse.<User>builder()
        .resources(new ArrayList<>(users))
        .totalResults(total)
        .build();
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }
}
