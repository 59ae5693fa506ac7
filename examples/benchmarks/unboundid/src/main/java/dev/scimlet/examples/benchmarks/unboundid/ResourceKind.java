package dev.scimlet.examples.benchmarks.unboundid;

import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.SchemaUtils;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import com.unboundid.scim2.server.utils.SchemaChecker;
import java.beans.IntrospectionException;

/**
 * A resource type and what checks its resources.
 *
 * @param type the type
 * @param checker the checker
 */
record ResourceKind(ResourceTypeDefinition type, SchemaChecker checker) {

  static ResourceKind user() {
    return of(
        new ResourceTypeDefinition.Builder("User", "/Users")
            .setCoreSchema(schema(UserResource.class))
            .addOptionalSchemaExtension(schema(EnterpriseUserExtension.class)));
  }

  static ResourceKind group() {
    return of(
        new ResourceTypeDefinition.Builder("Group", "/Groups")
            .setCoreSchema(schema(GroupResource.class)));
  }

  private static ResourceKind of(ResourceTypeDefinition.Builder builder) {
    ResourceTypeDefinition type = builder.build();
    return new ResourceKind(type, new SchemaChecker(type));
  }

  private static SchemaResource schema(Class<?> type) {
    try {
      return SchemaUtils.getSchema(type);
    } catch (IntrospectionException e) {
      throw new IllegalStateException(e);
    }
  }
}
