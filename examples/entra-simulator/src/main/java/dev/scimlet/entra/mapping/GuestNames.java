package dev.scimlet.entra.mapping;

import dev.scimlet.entra.source.SourceObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Names of guests. A guest is {@code alias_theirdomain#EXT#@yourdomain} in the directory; mappings
 * see the name at home, {@code alias@theirdomain}, and have another attribute for the whole one.
 */
final class GuestNames {

  /** The attribute with the name at home. */
  static final String NAME = "userPrincipalName";

  /** The attribute with the name in the directory. */
  static final String ORIGINAL = "originalUserPrincipalName";

  private static final String MARK = "#EXT#";

  private GuestNames() {}

  static JsonNode home(JsonNode name) {
    String text = name.asString("");
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return name;
    }
    String alias = text.substring(0, mark);
    int domain = alias.lastIndexOf('_');
    return StringNode.valueOf(
        domain < 0 ? alias : alias.substring(0, domain) + "@" + alias.substring(domain + 1));
  }

  static JsonNode original(SourceObject object) {
    JsonNode original = object.attribute(ORIGINAL);
    return original.isMissingNode() ? object.attribute(NAME) : original;
  }
}
