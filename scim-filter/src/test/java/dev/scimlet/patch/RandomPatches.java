package dev.scimlet.patch;

import dev.scimlet.testing.Json;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Users and operations drawn from small pools, so that they often have to do with each other. */
final class RandomPatches {

  private static final List<String> ELEMENTS =
      List.of(
          "{'value':'a','type':'work','primary':true}",
          "{'value':'a','type':'home'}",
          "{'value':'b','type':'work','display':'B'}",
          "{'value':'b'}",
          "{'type':'other','display':'O','primary':false}");

  private static final List<String> PATHS =
      List.of(
          "title",
          "userName",
          "active",
          "name",
          "name.givenName",
          "emails",
          "emails.value",
          "emails.primary",
          "emails[type eq \"work\"]",
          "emails[type eq \"work\"].value",
          "emails[primary eq true].display",
          "emails[type eq \"home\" and primary eq \"True\"].primary",
          "emails[value eq \"b\" or type pr].type",
          "EMAILS[not (type eq \"work\")]",
          "roles[primary eq true].value",
          "password",
          "id",
          "groups",
          "manager",
          "manager.value",
          TestSchemas.ENTERPRISE_URI,
          TestSchemas.ENTERPRISE_URI + ":department",
          TestSchemas.LUCID_URI + ":productLicenses.Lucidspark",
          TestSchemas.LUCID_URI + ":badge",
          TestSchemas.SAMPLE_URI + ":tags",
          TestSchemas.SAMPLE_URI + ":tags[value eq \"a\"]",
          "emails[",
          "noSuch",
          "schemas");

  private static final List<String> VALUES =
      List.of(
          "'a'",
          "'True'",
          "''",
          "true",
          "7",
          "null",
          "[]",
          "{}",
          "['a','b']",
          "{'value':'a'}",
          "{'value':null,'display':'N'}",
          "[{'value':'b','primary':true},{'value':'c','primary':true}]",
          "[{'value':''},{'foo':1}]",
          "{'givenName':'G','familyName':null}",
          "{'department':'D','manager.value':'M'}",
          "{'emails':[{'value':'a','type':'work'}],'NAME':{'givenName':''},'id':'x'}",
          "{'emails[type eq \"work\"].value':'z','name.givenName':'G','noSuch':{}}");

  private final Random random;

  RandomPatches(long seed) {
    this.random = new Random(seed);
  }

  ScimObject user() {
    ScimObject.Builder user = ScimObject.builder().put("userName", "u");
    if (random.nextBoolean()) {
      user.put("title", "a");
    }
    if (random.nextBoolean()) {
      user.put("name", Json.value("{'givenName':'G','familyName':'F'}"));
    }
    if (random.nextInt(4) > 0) {
      user.put("emails", emails());
    }
    if (random.nextBoolean()) {
      user.put(
          TestSchemas.ENTERPRISE_URI, Json.value("{'department':'a','manager':{'value':'a'}}"));
    }
    if (random.nextBoolean()) {
      user.put(TestSchemas.LUCID_URI, Json.value("{'badge':'a'}"));
    }
    return user.build();
  }

  PatchOperation operation() {
    PatchOperation.Kind kind = pick(List.of(PatchOperation.Kind.values()));
    @Nullable String path = random.nextInt(6) == 0 ? null : pick(PATHS);
    @Nullable ScimValue value = random.nextInt(12) == 0 ? null : Json.value(pick(VALUES));
    return new PatchOperation(kind, path, value);
  }

  PatchRequest request() {
    List<PatchOperation> operations = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      operations.add(operation());
    }
    return new PatchRequest(operations);
  }

  /** An empty part of the pool is never drawn, so that the list is never empty. */
  private ScimValue emails() {
    int first = random.nextInt(ELEMENTS.size());
    int last = first + 1 + random.nextInt(ELEMENTS.size() - first);
    return Json.value("[" + String.join(",", ELEMENTS.subList(first, last)) + "]");
  }

  private <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }
}
