package dev.scimlet.examples.minimal;

import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Creates a user, changes it and finds it, and prints what the engine answers. */
final class Main {

  private static final String NEW_USER =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
       "userName": "bjensen", "name": {"familyName": "Jensen"}}
      """;

  private static final String CHANGE =
      """
      {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
       "Operations": [{"op": "replace", "path": "name.familyName", "value": "Smith"}]}
      """;

  private static final String SEARCH =
      "/Users?filter=name.familyName%20eq%20%22smith%22&attributes=name";

  private Main() {}

  /**
   * Sends three requests.
   *
   * @param words nothing
   */
  public static void main(String[] words) {
    ScimEngine engine =
        ScimEngine.builder()
            .resourceType(ResourceTypes.user(), InMemoryResourceStore.of(ResourceTypes.user()))
            .authenticator(request -> Optional.of(Principal.of("tenant", "minimal")))
            .build();
    ScimResponse created = engine.handle(ScimRequest.of("POST", "/Users").withBody(NEW_USER));
    print("POST", created);
    ScimObject user = created.body();
    String id = user == null ? "" : user.getString("id");
    print("PATCH", engine.handle(ScimRequest.of("PATCH", "/Users/" + id).withBody(CHANGE)));
    print("GET", engine.handle(ScimRequest.of("GET", SEARCH)));
  }

  private static void print(String method, ScimResponse response) {
    String json = new String(response.bytes(), StandardCharsets.UTF_8);
    System.out.println(method + " " + response.status() + " " + json);
  }
}
