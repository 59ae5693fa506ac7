package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scimlet.examples.benchmarks.requests.Condition;

/** Filter b. */
record WorkOrChat() implements Condition {

  @Override
  public boolean matches(Object user) {
    JsonNode attributes = (JsonNode) user;
    return any(attributes.get("emails"), "work", "@example.com")
        || any(attributes.get("ims"), "xmpp", "@foo.com");
  }

  private static boolean any(JsonNode elements, String type, String part) {
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (element.get("type").textValue().equalsIgnoreCase(type)
          && contains(element.get("value").textValue(), part)) {
        return true;
      }
    }
    return false;
  }

  /** The part begins with a character that has no case, which is quickly found. */
  private static boolean contains(String value, String part) {
    for (int at = value.indexOf(part.charAt(0));
        at >= 0;
        at = value.indexOf(part.charAt(0), at + 1)) {
      if (value.regionMatches(true, at, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }
}
