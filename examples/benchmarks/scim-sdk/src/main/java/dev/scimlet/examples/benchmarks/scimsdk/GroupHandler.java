package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups. The SDK reads the type of its resources off the class: there is one for each type. */
final class GroupHandler extends ResourceHandler<Group> {

  private final Stored<Group> stored = new Stored<>(Group.class);

  /** {@return where the groups are} */
  Stored<Group> stored() {
    return stored;
  }

  @Override
  public Group createResource(Group group, Context context) {
    return stored.create(group);
  }

  @Override
  public Group getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return stored.get(id);
  }

  @Override
  public Group updateResource(Group group, Context context) {
    return stored.update(group);
  }

  @Override
  public void deleteResource(String id, Context context) {
    stored.delete(id);
  }

  @Override
  public PartialListResponse<Group> listResources(
      long startIndex,
      int count,
      @Nullable FilterNode filter,
      @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder sortOrder,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    throw new Unsupported("no lists of groups");
  }
}
