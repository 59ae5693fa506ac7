package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceObject;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The user principal name of guests. The directory keeps {@code ada_example.com#EXT#@tenant.com};
 * the service takes what stands before {@code #EXT#}, and has the whole as {@code
 * originalUserPrincipalName}.
 */
final class GuestName {

  private static final String NAME = "userPrincipalName";
  private static final String ORIGINAL = "originalUserPrincipalName";
  private static final String MARK = "#EXT#";

  private GuestName() {}

  static SourceObject stripped(SourceObject user) {
    String name = user.attribute(NAME).asString("");
    int mark = name.indexOf(MARK);
    if (mark < 1) {
      return user;
    }
    Map<String, JsonNode> attributes = new LinkedHashMap<>(user.attributes());
    attributes.put(NAME, StringNode.valueOf(name.substring(0, mark)));
    attributes.putIfAbsent(ORIGINAL, StringNode.valueOf(name));
    return new SourceObject(user.objectId(), user.type(), attributes);
  }
}
