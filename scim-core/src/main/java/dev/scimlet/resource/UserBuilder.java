package dev.scimlet.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of a {@link User}. Not thread-safe. */
public final class UserBuilder {

  private final String userName;
  private Name name = Name.EMPTY;
  private @Nullable Boolean active;
  private EnterpriseUser enterprise = EnterpriseUser.empty();
  private @Nullable String externalId;
  private @Nullable String displayName;
  private @Nullable String nickName;
  private @Nullable String profileUrl;
  private @Nullable String title;
  private @Nullable String userType;
  private @Nullable String preferredLanguage;
  private @Nullable String locale;
  private @Nullable String timezone;
  private final List<MultiValuedAttribute> emails = new ArrayList<>();
  private final List<MultiValuedAttribute> phoneNumbers = new ArrayList<>();
  private final List<MultiValuedAttribute> ims = new ArrayList<>();
  private final List<MultiValuedAttribute> photos = new ArrayList<>();
  private final List<Address> addresses = new ArrayList<>();
  private final List<MultiValuedAttribute> entitlements = new ArrayList<>();
  private final List<MultiValuedAttribute> roles = new ArrayList<>();
  private final List<MultiValuedAttribute> x509Certificates = new ArrayList<>();

  UserBuilder(String userName) {
    this.userName = Objects.requireNonNull(userName);
  }

  /**
   * Sets the name.
   *
   * @param value the parts of the real name
   * @return this builder
   */
  public UserBuilder name(Name value) {
    name = value;
    return this;
  }

  /**
   * Sets the first name and keeps the other parts.
   *
   * @param value the first name
   * @return this builder
   */
  public UserBuilder givenName(String value) {
    name =
        new Name(
            name.formatted(),
            name.familyName(),
            value,
            name.middleName(),
            name.honorificPrefix(),
            name.honorificSuffix());
    return this;
  }

  /**
   * Sets the last name and keeps the other parts.
   *
   * @param value the last name
   * @return this builder
   */
  public UserBuilder familyName(String value) {
    name =
        new Name(
            name.formatted(),
            value,
            name.givenName(),
            name.middleName(),
            name.honorificPrefix(),
            name.honorificSuffix());
    return this;
  }

  /**
   * Sets whether the account can be used.
   *
   * @param value true if it can
   * @return this builder
   */
  public UserBuilder active(boolean value) {
    active = value;
    return this;
  }

  /**
   * Sets the enterprise extension.
   *
   * @param value its attributes
   * @return this builder
   */
  public UserBuilder enterprise(EnterpriseUser value) {
    enterprise = value;
    return this;
  }

  /**
   * Sets the identifier that the client uses for the user.
   *
   * @param value the identifier that the client uses for the user
   * @return this builder
   */
  public UserBuilder externalId(String value) {
    externalId = value;
    return this;
  }

  /**
   * Sets the name that is shown to others.
   *
   * @param value the name that is shown to others
   * @return this builder
   */
  public UserBuilder displayName(String value) {
    displayName = value;
    return this;
  }

  /**
   * Sets the name in everyday life.
   *
   * @param value the name in everyday life
   * @return this builder
   */
  public UserBuilder nickName(String value) {
    nickName = value;
    return this;
  }

  /**
   * Sets the address of the profile page.
   *
   * @param value the address of the profile page
   * @return this builder
   */
  public UserBuilder profileUrl(String value) {
    profileUrl = value;
    return this;
  }

  /**
   * Sets the job title.
   *
   * @param value the job title
   * @return this builder
   */
  public UserBuilder title(String value) {
    title = value;
    return this;
  }

  /**
   * Sets how the user belongs to the organization.
   *
   * @param value how the user belongs to the organization
   * @return this builder
   */
  public UserBuilder userType(String value) {
    userType = value;
    return this;
  }

  /**
   * Sets the preferred languages.
   *
   * @param value the preferred languages
   * @return this builder
   */
  public UserBuilder preferredLanguage(String value) {
    preferredLanguage = value;
    return this;
  }

  /**
   * Sets the locale for dates and numbers.
   *
   * @param value the locale for dates and numbers
   * @return this builder
   */
  public UserBuilder locale(String value) {
    locale = value;
    return this;
  }

  /**
   * Sets the IANA time zone.
   *
   * @param value the IANA time zone
   * @return this builder
   */
  public UserBuilder timezone(String value) {
    timezone = value;
    return this;
  }

  /**
   * Adds one of the e-mail addresses.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder email(MultiValuedAttribute value) {
    emails.add(value);
    return this;
  }

  /**
   * Adds one of the telephone numbers.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder phoneNumber(MultiValuedAttribute value) {
    phoneNumbers.add(value);
    return this;
  }

  /**
   * Adds one of the instant messaging addresses.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder im(MultiValuedAttribute value) {
    ims.add(value);
    return this;
  }

  /**
   * Adds one of the addresses of pictures.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder photo(MultiValuedAttribute value) {
    photos.add(value);
    return this;
  }

  /**
   * Adds one of the postal addresses.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder address(Address value) {
    addresses.add(value);
    return this;
  }

  /**
   * Adds one of the entitlements.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder entitlement(MultiValuedAttribute value) {
    entitlements.add(value);
    return this;
  }

  /**
   * Adds one of the roles.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder role(MultiValuedAttribute value) {
    roles.add(value);
    return this;
  }

  /**
   * Adds one of the certificates in Base64.
   *
   * @param value the value to add
   * @return this builder
   */
  public UserBuilder x509Certificate(MultiValuedAttribute value) {
    x509Certificates.add(value);
    return this;
  }

  /** {@return the user} */
  public User build() {
    return new User(
        externalId,
        userName,
        name,
        displayName,
        nickName,
        profileUrl,
        title,
        userType,
        preferredLanguage,
        locale,
        timezone,
        active,
        emails,
        phoneNumbers,
        ims,
        photos,
        addresses,
        entitlements,
        roles,
        x509Certificates,
        enterprise);
  }
}
