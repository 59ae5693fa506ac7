package dev.scimlet.resource;

import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user, RFC 7643 sections 4.1 and 4.3, as a view of its resource. What clients do not write (id,
 * meta, groups) and the password are not part of it.
 *
 * @param externalId the identifier that the client uses for the user, or null
 * @param userName the name by which the user signs in, or null
 * @param name the parts of the real name; all null if there are none
 * @param displayName the name that is shown to others, or null
 * @param nickName the name in everyday life, or null
 * @param profileUrl the address of the profile page, or null
 * @param title the job title, or null
 * @param userType how the user belongs to the organization, or null
 * @param preferredLanguage the preferred languages, or null
 * @param locale the locale for dates and numbers, or null
 * @param timezone the IANA time zone, or null
 * @param active whether the account can be used, or null
 * @param emails e-mail addresses; may be empty
 * @param phoneNumbers telephone numbers; may be empty
 * @param ims instant messaging addresses; may be empty
 * @param photos addresses of pictures; may be empty
 * @param addresses postal addresses; may be empty
 * @param entitlements entitlements; may be empty
 * @param roles roles; may be empty
 * @param x509Certificates certificates in Base64; may be empty
 * @param enterprise the enterprise extension; all null if there is no data
 */
public record User(
    @Nullable String externalId,
    @Nullable String userName,
    Name name,
    @Nullable String displayName,
    @Nullable String nickName,
    @Nullable String profileUrl,
    @Nullable String title,
    @Nullable String userType,
    @Nullable String preferredLanguage,
    @Nullable String locale,
    @Nullable String timezone,
    @Nullable Boolean active,
    List<MultiValuedAttribute> emails,
    List<MultiValuedAttribute> phoneNumbers,
    List<MultiValuedAttribute> ims,
    List<MultiValuedAttribute> photos,
    List<Address> addresses,
    List<MultiValuedAttribute> entitlements,
    List<MultiValuedAttribute> roles,
    List<MultiValuedAttribute> x509Certificates,
    EnterpriseUser enterprise) {

  /**
   * Copies and checks the components.
   *
   * @param externalId as the component
   * @param userName as the component
   * @param name as the component
   * @param displayName as the component
   * @param nickName as the component
   * @param profileUrl as the component
   * @param title as the component
   * @param userType as the component
   * @param preferredLanguage as the component
   * @param locale as the component
   * @param timezone as the component
   * @param active as the component
   * @param emails as the component
   * @param phoneNumbers as the component
   * @param ims as the component
   * @param photos as the component
   * @param addresses as the component
   * @param entitlements as the component
   * @param roles as the component
   * @param x509Certificates as the component
   * @param enterprise as the component
   */
  public User {
    Objects.requireNonNull(name);
    Objects.requireNonNull(enterprise);
    emails = List.copyOf(emails);
    phoneNumbers = List.copyOf(phoneNumbers);
    ims = List.copyOf(ims);
    photos = List.copyOf(photos);
    addresses = List.copyOf(addresses);
    entitlements = List.copyOf(entitlements);
    roles = List.copyOf(roles);
    x509Certificates = List.copyOf(x509Certificates);
  }

  /**
   * Starts a user.
   *
   * @param userName the name by which the user signs in
   * @return the builder
   */
  public static UserBuilder builder(String userName) {
    return new UserBuilder(userName);
  }

  /**
   * Reads a user.
   *
   * @param source its resource or body
   * @return the view; what has another type than the schema says is taken as absent
   */
  public static User of(AttributeSource source) {
    Name name = ViewFields.object(source, "name", Name::of);
    return new User(
        ViewFields.text(source, "externalId"),
        ViewFields.text(source, "userName"),
        name == null ? Name.EMPTY : name,
        ViewFields.text(source, "displayName"),
        ViewFields.text(source, "nickName"),
        ViewFields.text(source, "profileUrl"),
        ViewFields.text(source, "title"),
        ViewFields.text(source, "userType"),
        ViewFields.text(source, "preferredLanguage"),
        ViewFields.text(source, "locale"),
        ViewFields.text(source, "timezone"),
        ViewFields.flag(source, "active"),
        ViewFields.list(source, "emails", MultiValuedAttribute::of),
        ViewFields.list(source, "phoneNumbers", MultiValuedAttribute::of),
        ViewFields.list(source, "ims", MultiValuedAttribute::of),
        ViewFields.list(source, "photos", MultiValuedAttribute::of),
        ViewFields.list(source, "addresses", Address::of),
        ViewFields.list(source, "entitlements", MultiValuedAttribute::of),
        ViewFields.list(source, "roles", MultiValuedAttribute::of),
        ViewFields.list(source, "x509Certificates", MultiValuedAttribute::of),
        EnterpriseUser.of(source));
  }

  /** {@return the body of the resource} */
  public ScimObject toScimObject() {
    ScimObject.Builder body = ScimObject.builder();
    putSimple(body);
    putLists(body);
    ViewFields.put(body, Schemas.ENTERPRISE_USER_URI, enterprise.toScimObject());
    return body.build();
  }

  /** {@return the user as a complete resource of the standard type} */
  public Resource toResource() {
    return Resource.of(ResourceTypes.user(), toScimObject());
  }

  private void putSimple(ScimObject.Builder body) {
    body.putIfPresent("externalId", externalId).putIfPresent("userName", userName);
    ViewFields.put(body, "name", name.toScimObject());
    body.putIfPresent("displayName", displayName)
        .putIfPresent("nickName", nickName)
        .putIfPresent("profileUrl", profileUrl)
        .putIfPresent("title", title)
        .putIfPresent("userType", userType)
        .putIfPresent("preferredLanguage", preferredLanguage)
        .putIfPresent("locale", locale)
        .putIfPresent("timezone", timezone);
    if (active != null) {
      body.put("active", active);
    }
  }

  private void putLists(ScimObject.Builder body) {
    ViewFields.put(body, "emails", emails, MultiValuedAttribute::toScimObject);
    ViewFields.put(body, "phoneNumbers", phoneNumbers, MultiValuedAttribute::toScimObject);
    ViewFields.put(body, "ims", ims, MultiValuedAttribute::toScimObject);
    ViewFields.put(body, "photos", photos, MultiValuedAttribute::toScimObject);
    ViewFields.put(body, "addresses", addresses, Address::toScimObject);
    ViewFields.put(body, "entitlements", entitlements, MultiValuedAttribute::toScimObject);
    ViewFields.put(body, "roles", roles, MultiValuedAttribute::toScimObject);
    ViewFields.put(body, "x509Certificates", x509Certificates, MultiValuedAttribute::toScimObject);
  }
}
