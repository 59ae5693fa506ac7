package dev.scimlet.lucid;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/**
 * What the extension {@link LucidExtension#USER_URI} says about a user.
 *
 * <p>Licences are kept as the client wrote them. A user is licensed for a product unless the value
 * is absent, empty or {@code false} in any case; what else a client may write, for instance the
 * name of a tier, is a licence.
 *
 * @param billingCode the code under which the user is billed, or null
 * @param lucidchart the licence for Lucidchart, or null
 * @param lucidspark the licence for Lucidspark, or null
 * @param lucidscaleExplorer the licence for Lucidscale as an explorer, or null
 * @param lucidscaleCreator the licence for Lucidscale as a creator, or null
 */
public record LucidUser(
    @Nullable String billingCode,
    @Nullable String lucidchart,
    @Nullable String lucidspark,
    @Nullable String lucidscaleExplorer,
    @Nullable String lucidscaleCreator) {

  private static final String BILLING_CODE = "billingCode";
  private static final String PRODUCT_LICENSES = "productLicenses";

  /**
   * Reads the extension of a user.
   *
   * @param user the user: a resource or its body
   * @return the view; nothing but nulls if the user has no data of this extension
   */
  public static LucidUser of(AttributeSource user) {
    ScimObject extension = object(user.get(LucidExtension.USER_URI));
    ScimObject licenses = object(extension.get(PRODUCT_LICENSES));
    return new LucidUser(
        text(extension.get(BILLING_CODE)),
        text(licenses.get("Lucidchart")),
        text(licenses.get("Lucidspark")),
        text(licenses.get("LucidscaleExplorer")),
        text(licenses.get("LucidscaleCreator")));
  }

  /** {@return whether the user is licensed for Lucidchart} */
  public boolean hasLucidchart() {
    return isLicense(lucidchart);
  }

  /** {@return whether the user is licensed for Lucidspark} */
  public boolean hasLucidspark() {
    return isLicense(lucidspark);
  }

  /** {@return whether the user is licensed for Lucidscale as an explorer} */
  public boolean hasLucidscaleExplorer() {
    return isLicense(lucidscaleExplorer);
  }

  /** {@return whether the user is licensed for Lucidscale as a creator} */
  public boolean hasLucidscaleCreator() {
    return isLicense(lucidscaleCreator);
  }

  /**
   * Writes the view as the data of the extension.
   *
   * @return the value to put under {@link LucidExtension#USER_URI}, without the members that are
   *     null; empty if all are
   */
  public ScimObject toScimObject() {
    ScimObject licenses =
        ScimObject.builder()
            .putIfPresent("Lucidchart", lucidchart)
            .putIfPresent("Lucidspark", lucidspark)
            .putIfPresent("LucidscaleExplorer", lucidscaleExplorer)
            .putIfPresent("LucidscaleCreator", lucidscaleCreator)
            .build();
    ScimObject.Builder extension = ScimObject.builder().putIfPresent(BILLING_CODE, billingCode);
    return licenses.isEmpty()
        ? extension.build()
        : extension.put(PRODUCT_LICENSES, licenses).build();
  }

  private static boolean isLicense(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equalsIgnoreCase("false");
  }

  private static ScimObject object(@Nullable ScimValue value) {
    return value instanceof ScimObject object ? object : ScimObject.empty();
  }

  /** A body that never passed the engine may hold booleans. */
  private static @Nullable String text(@Nullable ScimValue value) {
    if (value instanceof ScimBoolean bool) {
      return bool.toString();
    }
    return value instanceof ScimString string ? string.value() : null;
  }
}
