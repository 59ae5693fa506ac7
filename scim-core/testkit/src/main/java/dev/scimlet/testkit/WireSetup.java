package dev.scimlet.testkit;

import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the resources that an exchange requires, through the server's own protocol. */
final class WireSetup {

  private static final String USER_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String GROUP_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String PATCH_SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final int CHUNK = 1000;

  private final WireServer server;
  private final Bindings bindings;

  WireSetup(WireServer server, Bindings bindings) {
    this.server = server;
    this.bindings = bindings;
  }

  /** Takes one step; steps that concern the server itself are none of ours. */
  void take(ScimObject step) {
    String create = step.getString("create");
    ScimObject each = step.getObject("each");
    if (create != null) {
      create(create, name(step), body(step));
    } else if (each != null) {
      repeat(count(step), each);
    } else if (step.contains("repeat")) {
      createLargeGroup(count(step), name(step));
    } else if (step.getString("patch") != null) {
      String location = bindings.location(String.valueOf(step.getString("patch")));
      require("PATCH", location, bindings.resolve(body(step)));
    } else if (step.getString("delete") != null) {
      require("DELETE", bindings.location(String.valueOf(step.getString("delete"))), null);
    }
  }

  private void repeat(int times, ScimObject step) {
    for (int n = 1; n <= times; n++) {
      bindings.bind("n", Integer.toString(n));
      create(String.valueOf(step.getString("create")), bindings.resolve(name(step)), body(step));
    }
  }

  private void create(String endpoint, String name, ScimObject body) {
    if (!bindings.isBound(name)) {
      WireResponse response = require("POST", "/" + endpoint, bindings.resolve(body));
      if (response.json() instanceof ScimObject resource) {
        bindings.bind(name, endpoint, resource);
      }
    }
  }

  /** Creates many users, and a group that gets them in portions. */
  private void createLargeGroup(int size, String name) {
    create("Groups", name, named(GROUP_SCHEMA, "displayName", name));
    List<ScimObject> members = new ArrayList<>();
    for (int n = 1; n <= size; n++) {
      String user = name + "-" + n;
      create("Users", user, named(USER_SCHEMA, "userName", user + "@example.com"));
      members.add(ScimObject.of("value", ScimString.of(bindings.resolve("{{" + user + ".id}}"))));
      if (members.size() == CHUNK || n == size) {
        require("PATCH", bindings.location(name), addition(members));
        members.clear();
      }
    }
  }

  private static ScimObject named(String schema, String attribute, String value) {
    return ScimObject.builder()
        .put("schemas", ScimArray.of(ScimString.of(schema)))
        .put(attribute, value)
        .build();
  }

  private static ScimObject addition(List<ScimObject> members) {
    ScimObject operation =
        ScimObject.builder()
            .put("op", "add")
            .put("path", "members")
            .put("value", ScimArray.of(members))
            .build();
    return ScimObject.builder()
        .put("schemas", ScimArray.of(ScimString.of(PATCH_SCHEMA)))
        .put("Operations", ScimArray.of(operation))
        .build();
  }

  private WireResponse require(String method, String target, @Nullable ScimObject body) {
    Map<String, String> headers =
        Map.of(
            "Authorization", bindings.resolve("{{auth}}"), "Content-Type", "application/scim+json");
    String text = body == null ? null : ScimJson.print(body);
    WireResponse response = server.send(new WireRequest(method, target, headers, text));
    if (!response.isSuccess()) {
      throw new WireSetupException(
          "Set-up: " + method + " " + target + " was answered with " + response.status() + ".");
    }
    return response;
  }

  private static String name(ScimObject step) {
    return String.valueOf(step.getString("bind"));
  }

  private static ScimObject body(ScimObject step) {
    ScimObject body = step.getObject("body");
    return body == null ? ScimObject.empty() : body;
  }

  private static int count(ScimObject step) {
    return step.get("repeat") instanceof ScimNumber number ? number.value().intValueExact() : 0;
  }
}
