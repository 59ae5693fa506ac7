package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.flag;
import static dev.scimlet.schema.Definition.reference;
import static dev.scimlet.schema.Definition.string;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Uniqueness;
import java.util.List;

/** The schema for users, RFC 7643 section 4.1. */
final class UserSchema {

  /** Made once: the attributes that repeat are the same objects. */
  private static final Attribute DISPLAY =
      string("display", "The value in a form for human readers.").build();

  private static final Attribute PRIMARY =
      flag("primary", "Whether this is the preferred value; at most one is.").build();

  static final Schema SCHEMA =
      new Schema(
          Schemas.USER_URI,
          "User",
          "A person who can sign in.",
          List.of(
              string("userName", "The name by which the user signs in; unique in this service.")
                  .required()
                  .uniqueness(Uniqueness.SERVER)
                  .preparation(Preparation.USERNAME)
                  .build(),
              name(),
              string("displayName", "The name that is shown to others.").build(),
              string("nickName", "The name the user is called by in everyday life.").build(),
              reference("profileUrl", "The address of the user's profile page.", "external")
                  .build(),
              string("title", "The job title.").build(),
              string(
                      "userType",
                      "How the user belongs to the organization, such as Employee or Contractor.")
                  .build(),
              string(
                      "preferredLanguage",
                      "The languages the user prefers, as in an Accept-Language header.")
                  .build(),
              string("locale", "The locale for dates, numbers and currency, such as en-US.")
                  .build(),
              string("timezone", "The time zone by its IANA name, such as Europe/Berlin.").build(),
              flag("active", "Whether the account can be used.").build(),
              string("password", "A new password in clear text; it is never returned.")
                  .writeOnly()
                  .preparation(Preparation.PASSWORD)
                  .build(),
              plural(
                  "emails",
                  "E-mail addresses.",
                  string("value", "The e-mail address."),
                  type("What the address is for, such as work.", "work", "home", "other")),
              plural(
                  "phoneNumbers",
                  "Telephone numbers.",
                  string("value", "The telephone number, best as an RFC 3966 tel URI."),
                  type(
                      "What the number is for, such as mobile.",
                      "work",
                      "home",
                      "mobile",
                      "fax",
                      "pager",
                      "other")),
              plural(
                  "ims",
                  "Instant messaging addresses.",
                  string("value", "The instant messaging address."),
                  type(
                      "The messaging service.",
                      "aim",
                      "gtalk",
                      "icq",
                      "xmpp",
                      "msn",
                      "skype",
                      "qq",
                      "yahoo")),
              plural(
                  "photos",
                  "Pictures of the user.",
                  reference("value", "The address of the picture.", "external"),
                  type("The size of the picture.", "photo", "thumbnail")),
              addresses(),
              groups(),
              plural(
                  "entitlements",
                  "What the user is entitled to.",
                  string("value", "The entitlement."),
                  type("The kind of entitlement.")),
              plural(
                  "roles",
                  "The roles the user has.",
                  string("value", "The role."),
                  type("The kind of role.")),
              plural(
                  "x509Certificates",
                  "Certificates issued to the user.",
                  Attribute.builder("value", AttributeType.BINARY)
                      .description("The DER-encoded certificate in Base64.")
                      .preparation(Preparation.CERTIFICATE),
                  type("What the certificate is for."))));

  private UserSchema() {}

  private static Attribute name() {
    return complex(
            "name",
            "The parts of the user's real name.",
            string("formatted", "The whole name, ready to be shown.").build(),
            string("familyName", "The last name.").build(),
            string("givenName", "The first name.").build(),
            string("middleName", "The middle name or names.").build(),
            string("honorificPrefix", "What stands before the name, such as Dr.").build(),
            string("honorificSuffix", "What stands after the name, such as III.").build())
        .build();
  }

  private static Attribute addresses() {
    return complex(
            "addresses",
            "Postal addresses.",
            string("formatted", "The whole address, ready for a label; may have several lines.")
                .build(),
            string("streetAddress", "Street and house number; may have several lines.").build(),
            string("locality", "The city.").build(),
            string("region", "The state or region.").build(),
            string("postalCode", "The postal code.").build(),
            string("country", "The country as an ISO 3166-1 alpha-2 code.")
                .preparation(Preparation.COUNTRY)
                .build(),
            type("What the address is for, such as home.", "work", "home", "other"),
            flag("primary", "Whether this is the preferred address; at most one is.").build())
        .multiValued()
        .build();
  }

  private static Attribute groups() {
    return complex(
            "groups",
            "The groups the user belongs to; changed through the groups.",
            string("value", "The id of the group.").caseExact().readOnly().build(),
            reference("$ref", "The URI of the group.", "Group").readOnly().build(),
            string("display", "The name of the group.").readOnly().build(),
            string("type", "Whether the user is a member directly or through another group.")
                .canonicalValues("direct", "indirect")
                .readOnly()
                .build())
        .multiValued()
        .readOnly()
        .build();
  }

  /** Values with a name, a kind and a preference, RFC 7643 section 2.4. */
  private static Attribute plural(
      String name, String description, AttributeBuilder value, Attribute type) {
    return complex(name, description, value.build(), DISPLAY, type, PRIMARY).multiValued().build();
  }

  private static Attribute type(String description, String... canonicalValues) {
    return string("type", description).canonicalValues(canonicalValues).build();
  }
}
