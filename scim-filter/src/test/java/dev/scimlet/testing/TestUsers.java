package dev.scimlet.testing;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;

/** Users to filter. */
public final class TestUsers {

  private TestUsers() {}

  /** Babs Jensen, close to the example of RFC 7643 section 8.3. */
  public static ScimObject babs() {
    return ScimObject.builder()
        .put(
            "schemas",
            ScimArray.of(
                ScimString.of(TestSchemas.USER_URI), ScimString.of(TestSchemas.ENTERPRISE_URI)))
        .put("id", "2819c223")
        .put("externalId", "Ext-1")
        .put("userName", "bjensen")
        .put("displayName", "Babs Jensen")
        .put("title", "Tour Guide")
        .put("userType", "Employee")
        .put("active", ScimBoolean.TRUE)
        .put("name", object("familyName", "O'Malley", "givenName", "Barbara"))
        .put(
            "emails",
            ScimArray.of(
                object("value", "bjensen@example.com", "type", "work")
                    .with("primary", ScimBoolean.TRUE),
                object("value", "babs@jensen.org", "type", "home")))
        .put(
            "meta",
            object(
                "resourceType", "User",
                "created", "2010-01-23T04:56:22Z",
                "lastModified", "2011-05-13T04:42:34Z",
                "location", "https://example.com/v2/Users/2819c223"))
        .put(
            TestSchemas.ENTERPRISE_URI,
            object("employeeNumber", "701984")
                .with("manager", object("value", "26118915", "displayName", "John Smith")))
        .build();
  }

  /** Makes an object of names and texts in turn. */
  public static ScimObject object(String... namesAndTexts) {
    ScimObject.Builder builder = ScimObject.builder();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      builder.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return builder.build();
  }
}
