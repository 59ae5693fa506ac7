package dev.scimlet.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of RFC 7643 section 8.7, with the corrections of its verified errata and the {@code
 * pagination} of RFC 9865.
 */
public final class Schemas {

  /** The URI of the schema for users. */
  public static final String USER_URI = "urn:ietf:params:scim:schemas:core:2.0:User";

  /** The URI of the schema for groups. */
  public static final String GROUP_URI = "urn:ietf:params:scim:schemas:core:2.0:Group";

  /** The URI of the extension for users of an enterprise. */
  public static final String ENTERPRISE_USER_URI =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  /** The URI of the schema for the service provider's configuration. */
  public static final String SERVICE_PROVIDER_CONFIG_URI =
      "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

  /** The URI of the schema for resource types. */
  public static final String RESOURCE_TYPE_URI =
      "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

  /** The URI of the schema for schemas. */
  public static final String SCHEMA_URI = "urn:ietf:params:scim:schemas:core:2.0:Schema";

  private Schemas() {}

  /** {@return the schema for users, RFC 7643 section 4.1} */
  public static Schema user() {
    return UserSchema.SCHEMA;
  }

  /** {@return the schema for groups, RFC 7643 section 4.2} */
  public static Schema group() {
    return GroupSchema.SCHEMA;
  }

  /** {@return the extension for users of an enterprise, RFC 7643 section 4.3} */
  public static Schema enterpriseUser() {
    return EnterpriseUserSchema.SCHEMA;
  }

  /** {@return the schema for the service provider's configuration, RFC 7643 section 5} */
  public static Schema serviceProviderConfig() {
    return ServiceProviderConfigSchema.SCHEMA;
  }

  /** {@return the schema for resource types, RFC 7643 section 6} */
  public static Schema resourceType() {
    return ResourceTypeSchema.SCHEMA;
  }

  /** {@return the schema for schemas, RFC 7643 section 7; it describes two levels of attributes} */
  public static Schema schema() {
    return SchemaOfSchemas.SCHEMA;
  }

  /** The schemas that every service provider has besides those of its resource types. */
  static List<Schema> discovery() {
    return List.of(serviceProviderConfig(), resourceType(), schema());
  }

  /** Finds one of {@link #discovery}, and makes it alone. */
  static @Nullable Schema findDiscovery(String uri) {
    if (AsciiCase.equal(uri, SERVICE_PROVIDER_CONFIG_URI)) {
      return serviceProviderConfig();
    }
    if (AsciiCase.equal(uri, RESOURCE_TYPE_URI)) {
      return resourceType();
    }
    return AsciiCase.equal(uri, SCHEMA_URI) ? schema() : null;
  }
}
