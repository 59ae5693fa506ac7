package dev.scimlet.examples.server.product;

import org.jspecify.annotations.Nullable;

/**
 * A leniency that a request needed.
 *
 * @param name the name of the leniency
 * @param attribute where it was needed, or null if it concerns the request as a whole
 */
public record LoggedRepair(String name, @Nullable String attribute) {

  @Override
  public String toString() {
    return attribute == null ? name : name + " (" + attribute + ")";
  }
}
