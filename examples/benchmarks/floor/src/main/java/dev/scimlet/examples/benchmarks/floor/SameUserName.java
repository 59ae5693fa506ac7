package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scimlet.examples.benchmarks.requests.Condition;

/**
 * Filter a.
 *
 * @param name the user name that matches
 */
record SameUserName(String name) implements Condition {

  @Override
  public boolean matches(Object user) {
    return ((JsonNode) user).get("userName").textValue().equalsIgnoreCase(name);
  }
}
