package dev.scimlet.testing;

import static dev.scimlet.testing.TestAttribute.attribute;
import static dev.scimlet.testing.TestAttribute.complex;
import static dev.scimlet.testing.TestAttribute.string;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Returned;
import java.util.List;

/** The User, Group and EnterpriseUser schemas of RFC 7643, and one with what those do not have. */
public final class TestSchemas {

  public static final String USER_URI = "urn:ietf:params:scim:schemas:core:2.0:User";
  public static final String GROUP_URI = "urn:ietf:params:scim:schemas:core:2.0:Group";
  public static final String ENTERPRISE_URI =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  /** An extension whose URI is no URN, with an attribute of each type. */
  public static final String SAMPLE_URI = "https://example.com/scim/v2.0/sample";

  /** An extension like Lucid's, and an immutable attribute. */
  public static final String LUCID_URI = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";

  private static final List<TestAttribute> COMMON =
      List.of(
          attribute("schemas", AttributeType.REFERENCE).many().exact().asRequired(),
          string("id").exact().with(Mutability.READ_ONLY).with(Returned.ALWAYS),
          string("externalId").exact(),
          complex(
                  "meta",
                  string("resourceType").exact().with(Mutability.READ_ONLY),
                  date("created").with(Mutability.READ_ONLY),
                  date("lastModified").with(Mutability.READ_ONLY),
                  reference("location").with(Mutability.READ_ONLY),
                  string("version").exact().with(Mutability.READ_ONLY))
              .with(Mutability.READ_ONLY));

  private static final List<TestAttribute> USER =
      List.of(
          string("userName").asRequired(),
          complex(
              "name",
              string("formatted"),
              string("familyName"),
              string("givenName"),
              string("middleName"),
              string("honorificPrefix"),
              string("honorificSuffix")),
          string("displayName"),
          string("nickName"),
          reference("profileUrl"),
          string("title"),
          string("userType"),
          string("preferredLanguage"),
          string("locale"),
          string("timezone"),
          attribute("active", AttributeType.BOOLEAN),
          string("password").with(Mutability.WRITE_ONLY).with(Returned.NEVER),
          plural("emails", string("value")),
          plural("phoneNumbers", string("value")),
          plural("ims", string("value")),
          plural("photos", reference("value")),
          complex(
                  "addresses",
                  string("formatted"),
                  string("streetAddress"),
                  string("locality"),
                  string("region"),
                  string("postalCode"),
                  string("country"),
                  string("type").withCanonicalValues("work", "home", "other"),
                  attribute("primary", AttributeType.BOOLEAN))
              .many(),
          complex(
                  "groups",
                  string("value").with(Mutability.READ_ONLY),
                  reference("$ref").with(Mutability.READ_ONLY),
                  string("display").with(Mutability.READ_ONLY),
                  string("type").with(Mutability.READ_ONLY))
              .many()
              .with(Mutability.READ_ONLY),
          plural("entitlements", string("value")),
          plural("roles", string("value")),
          plural("x509Certificates", attribute("value", AttributeType.BINARY).exact()));

  private static final List<TestAttribute> GROUP =
      List.of(
          string("displayName").asRequired(),
          complex(
                  "members",
                  string("value").exact().with(Mutability.IMMUTABLE),
                  reference("$ref").with(Mutability.IMMUTABLE),
                  string("display").with(Mutability.READ_ONLY),
                  string("type").with(Mutability.IMMUTABLE))
              .many());

  private static final List<TestAttribute> ENTERPRISE =
      List.of(
          string("employeeNumber"),
          string("costCenter"),
          string("organization"),
          string("division"),
          string("department"),
          complex(
              "manager",
              string("value"),
              reference("$ref").withReferenceTypes("User"),
              string("displayName").with(Mutability.READ_ONLY)));

  private static final List<TestAttribute> SAMPLE =
      List.of(
          attribute("points", AttributeType.DECIMAL),
          attribute("visits", AttributeType.INTEGER),
          attribute("hiredAt", AttributeType.DATE_TIME),
          attribute("fingerprint", AttributeType.BINARY).exact(),
          string("tags").many(),
          string("licensed").withCanonicalValues("true", "false"),
          string("pin").with(Mutability.WRITE_ONLY),
          complex("secrets", string("value").with(Returned.NEVER), string("type")).many(),
          complex("vault", string("value"), string("type")).many().with(Returned.NEVER));

  private static final List<TestAttribute> LUCID =
      List.of(
          complex(
              "productLicenses",
              attribute("Lucidchart", AttributeType.BOOLEAN),
              attribute("Lucidspark", AttributeType.BOOLEAN),
              string("LucidscaleExplorer").withCanonicalValues("true", "false")),
          string("billingCode"),
          string("badge").with(Mutability.IMMUTABLE));

  private static final AttributeResolver USER_RESOLVER =
      new TestResolver(USER_URI, COMMON, USER)
          .withExtension(ENTERPRISE_URI, ENTERPRISE)
          .withExtension(SAMPLE_URI, SAMPLE)
          .withExtension(LUCID_URI, LUCID);

  private static final AttributeResolver GROUP_RESOLVER =
      new TestResolver(GROUP_URI, COMMON, GROUP);

  private TestSchemas() {}

  /** Resolves names of users with the enterprise, the sample and the Lucid extension. */
  public static AttributeResolver user() {
    return USER_RESOLVER;
  }

  /** Resolves names of groups. */
  public static AttributeResolver group() {
    return GROUP_RESOLVER;
  }

  private static TestAttribute plural(String name, TestAttribute value) {
    return complex(
            name,
            value,
            string("display"),
            string("type"),
            attribute("primary", AttributeType.BOOLEAN))
        .many();
  }

  private static TestAttribute reference(String name) {
    return attribute(name, AttributeType.REFERENCE).exact();
  }

  private static TestAttribute date(String name) {
    return attribute(name, AttributeType.DATE_TIME);
  }
}
