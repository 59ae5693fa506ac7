package dev.scimlet.testkit;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** Small resources for tests. */
final class Samples {

  static final String ENTERPRISE_SCHEMA =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private Samples() {}

  static Resource user(String userName) {
    return Resource.of(
        ResourceTypes.user(), ScimObject.builder().put("userName", userName).build());
  }

  static Resource group(String displayName) {
    return Resource.of(
        ResourceTypes.group(), ScimObject.builder().put("displayName", displayName).build());
  }

  /** A resource that has one more attribute, or another value of it. */
  static Resource with(Resource resource, String name, ScimValue value) {
    return resource.with(name, value);
  }

  static Resource with(Resource resource, String name, String value) {
    return with(resource, name, ScimString.of(value));
  }

  /** One e-mail address of a type. */
  static ScimObject email(String type, String value) {
    return ScimObject.builder().put("type", type).put("value", value).build();
  }

  /** A user with values of many kinds. */
  static Resource rich(Resource user) {
    ScimObject body =
        user.body().toBuilder()
            .put("externalId", "X-1")
            .put("displayName", "Zoë Ångström 𝒵")
            .put("active", true)
            .put("title", "")
            .put(
                "name",
                ScimObject.builder().put("familyName", "Ångström").put("givenName", "Zoë").build())
            .put(
                "emails",
                ScimArray.of(email("work", "Zoe@example.com"), email("home", "zoë@example.org")))
            .put(
                ENTERPRISE_SCHEMA,
                ScimObject.builder()
                    .put("employeeNumber", "0701")
                    .put("manager", ScimObject.builder().put("value", "m-1").build())
                    .build())
            .build();
    return user.withBody(body);
  }
}
