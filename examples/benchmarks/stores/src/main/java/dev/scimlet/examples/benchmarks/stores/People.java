package dev.scimlet.examples.benchmarks.stores;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schemas;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The users of the benchmark, each made out of its number. */
final class People {

  private static final List<String> GIVEN =
      List.of("Adele", "Björn", "Chandra", "Dmitri", "Eun-ji", "Fatima", "Grady", "Zoë");

  private static final List<String> FAMILY =
      List.of("Vance", "Ångström", "Rao", "Ivanov", "Kim", "Haddad", "Archie", "Müller", "Smith");

  private static final int DEPARTMENTS = 400;

  /** Makes numbers that follow one another look like random ones. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private People() {}

  static String id(int number) {
    return String.format(Locale.ROOT, "019b0000-0000-7000-8000-%012x", number);
  }

  static ResourceKey key(int number) {
    return new ResourceKey("User", id(number));
  }

  static String userName(int number) {
    return String.format(Locale.ROOT, "user%07d@example.com", number);
  }

  static String externalId(int number) {
    return new UUID(SPREAD * (number + 1), number).toString();
  }

  static String email(int number) {
    return String.format(Locale.ROOT, "Person.%07d@mail.example.com", number);
  }

  static Resource resource(ResourceType type, int number) {
    String given = GIVEN.get(number % GIVEN.size());
    String family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
    ScimObject name =
        ScimObject.builder()
            .put("formatted", given + " " + family)
            .put("familyName", family)
            .put("givenName", given)
            .build();
    ScimObject enterprise =
        ScimObject.builder()
            .put("employeeNumber", Integer.toString(number))
            .put("department", "Department " + number % DEPARTMENTS)
            .build();
    ScimObject body =
        ScimObject.builder()
            .put("externalId", externalId(number))
            .put("userName", userName(number))
            .put("name", name)
            .put("displayName", given + " " + family + " " + number)
            .put("title", "Engineer")
            .put("active", true)
            .put(
                "emails",
                ScimArray.of(
                    email("work", email(number)), email("home", "home." + userName(number))))
            .put(Schemas.ENTERPRISE_USER_URI, enterprise)
            .build();
    return Resource.of(type, body);
  }

  private static ScimObject email(String kind, String value) {
    return ScimObject.builder().put("type", kind).put("value", value).build();
  }
}
