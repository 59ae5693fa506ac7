package dev.scimlet.lucid;

import dev.scimlet.attribute.AttributeType;
import java.util.List;
import java.util.Objects;

/**
 * One row of the attribute table of the gallery application "Lucid (All Products)": an attribute
 * that Microsoft Entra ID writes. It is data for documentation, tests and simulators; the engine
 * does not read it.
 *
 * <p>The type is the one that the application declares, which decides what it sends, and not that
 * of the schema: the members of a group are a reference here and complex there.
 *
 * @param target the attribute, as the path of a PATCH operation names it
 * @param type the type that the application declares
 * @param required whether the application must send it
 * @param supportedForFiltering whether the application finds existing resources by it
 */
public record GalleryMapping(
    String target, AttributeType type, boolean required, boolean supportedForFiltering) {

  private static final String LICENSES = LucidExtension.USER_URI + ":productLicenses.";

  private static final List<GalleryMapping> USERS =
      List.of(
          matching("userName"),
          new GalleryMapping("emails[type eq \"work\"].value", AttributeType.STRING, true, false),
          optional("active", AttributeType.BOOLEAN),
          optional("name.givenName", AttributeType.STRING),
          optional("name.familyName", AttributeType.STRING),
          optional(LucidExtension.USER_URI + ":billingCode", AttributeType.STRING),
          optional(LICENSES + "Lucidchart", AttributeType.STRING),
          optional(LICENSES + "Lucidspark", AttributeType.STRING),
          optional(LICENSES + "LucidscaleExplorer", AttributeType.STRING),
          optional(LICENSES + "LucidscaleCreator", AttributeType.STRING));

  private static final List<GalleryMapping> GROUPS =
      List.of(matching("displayName"), optional("members", AttributeType.REFERENCE));

  /**
   * Checks the components.
   *
   * @param target as the component
   * @param type as the component
   * @param required as the component
   * @param supportedForFiltering as the component
   */
  public GalleryMapping {
    Objects.requireNonNull(target);
    Objects.requireNonNull(type);
  }

  /** {@return the rows for users, in the order of the table} */
  public static List<GalleryMapping> users() {
    return USERS;
  }

  /** {@return the rows for groups, in the order of the table} */
  public static List<GalleryMapping> groups() {
    return GROUPS;
  }

  private static GalleryMapping matching(String target) {
    return new GalleryMapping(target, AttributeType.STRING, true, true);
  }

  private static GalleryMapping optional(String target, AttributeType type) {
    return new GalleryMapping(target, type, false, false);
  }
}
