package dev.scimlet.examples.server.lucid;

import dev.scimlet.lucid.LegacyLucidSchemas;
import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.resource.Resource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The licences of users, wherever the generations of Lucid's extension have them. */
final class Licences {

  private static final String PRODUCTS = "productLicenses";
  private static final String CAN_EDIT = "canEdit";

  /** The attribute of each extension that holds licences. */
  private static final Map<String, String> PLACES =
      Map.of(
          LucidExtension.USER_URI, PRODUCTS,
          LegacyLucidSchemas.LICENSES_URI, PRODUCTS,
          LegacyLucidSchemas.LUCIDCHART_URI, CAN_EDIT,
          LegacyLucidSchemas.ORIGINAL_URI, CAN_EDIT);

  private static final List<String> WITH_PRODUCTS =
      List.of(LucidExtension.USER_URI, LegacyLucidSchemas.LICENSES_URI);

  private Licences() {}

  /** Whether a user has the licence for a product. */
  static boolean has(Resource user, String product) {
    return WITH_PRODUCTS.stream().anyMatch(uri -> isLicence(licence(user, uri, product)));
  }

  /** The same user with the licences of another, or with none. */
  static Resource withThoseOf(@Nullable Resource other, Resource user) {
    Resource result = user;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      ScimObject extension = object(result.get(place.getKey()));
      ScimObject theirs = object(other == null ? null : other.get(place.getKey()));
      ScimValue licences = theirs.get(place.getValue());
      ScimObject changed =
          licences == null
              ? extension.without(place.getValue())
              : extension.with(place.getValue(), licences);
      result = result.with(place.getKey(), changed);
    }
    return result;
  }

  private static @Nullable ScimValue licence(Resource user, String uri, String product) {
    return object(object(user.get(uri)).get(PRODUCTS)).get(product);
  }

  /** As {@link dev.scimlet.lucid.LucidUser} has it: any text but an empty one and "false". */
  private static boolean isLicence(@Nullable ScimValue value) {
    if (value instanceof ScimString text) {
      return !text.value().isEmpty() && !text.value().equalsIgnoreCase("false");
    }
    return value == ScimBoolean.TRUE;
  }

  private static ScimObject object(@Nullable ScimValue value) {
    return value instanceof ScimObject object ? object : ScimObject.empty();
  }
}
