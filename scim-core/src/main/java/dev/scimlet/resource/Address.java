package dev.scimlet.resource;

import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, RFC 7643 section 4.1.2.
 *
 * @param formatted the whole address, or null
 * @param streetAddress street and house number, or null
 * @param locality the city, or null
 * @param region the state or region, or null
 * @param postalCode the postal code, or null
 * @param country the country as an ISO 3166-1 alpha-2 code, or null
 * @param type what the address is for, or null
 * @param primary whether this is the preferred address; absent means no
 */
public record Address(
    @Nullable String formatted,
    @Nullable String streetAddress,
    @Nullable String locality,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String type,
    boolean primary) {

  static Address of(ScimObject object) {
    return new Address(
        ViewFields.text(object, "formatted"),
        ViewFields.text(object, "streetAddress"),
        ViewFields.text(object, "locality"),
        ViewFields.text(object, "region"),
        ViewFields.text(object, "postalCode"),
        ViewFields.text(object, "country"),
        ViewFields.text(object, "type"),
        object.get("primary") == ScimBoolean.TRUE);
  }

  /** {@return the value in SCIM's form} */
  public ScimObject toScimObject() {
    ScimObject.Builder object =
        ScimObject.builder()
            .putIfPresent("formatted", formatted)
            .putIfPresent("streetAddress", streetAddress)
            .putIfPresent("locality", locality)
            .putIfPresent("region", region)
            .putIfPresent("postalCode", postalCode)
            .putIfPresent("country", country)
            .putIfPresent("type", type);
    return primary ? object.put("primary", true).build() : object.build();
  }
}
