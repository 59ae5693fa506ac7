package dev.scimlet.schema;

/** The resource types of RFC 7643 section 4. */
public final class ResourceTypes {

  private static final ResourceType USER =
      ResourceType.of("User", "/Users", Schemas.user()).with(Schemas.enterpriseUser());
  private static final ResourceType GROUP = ResourceType.of("Group", "/Groups", Schemas.group());

  private ResourceTypes() {}

  /**
   * Users at {@code /Users}, with the enterprise extension, which most clients send.
   *
   * @return the resource type; {@link ResourceType#without} takes the extension away
   */
  public static ResourceType user() {
    return USER;
  }

  /**
   * Groups at {@code /Groups}. Two groups may have the same name, unless {@code
   * withUnique("displayName")} forbids it.
   *
   * @return the resource type
   */
  public static ResourceType group() {
    return GROUP;
  }
}
