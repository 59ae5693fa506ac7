package dev.scimlet.resource;

import dev.scimlet.value.ScimSecret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the body of a POST or PUT.
 *
 * @param resource the resource, without the password
 * @param password the password that the client sent, or null if it sent none
 */
public record ReadResult(Resource resource, @Nullable ScimSecret password) {

  /**
   * Copies and checks the components.
   *
   * @param resource as the component
   * @param password as the component
   */
  public ReadResult {
    Objects.requireNonNull(resource);
  }
}
