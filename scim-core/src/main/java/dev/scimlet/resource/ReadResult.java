package dev.scimlet.resource;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimSecret;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the body of a POST or PUT.
 *
 * @param resource the resource, without the password
 * @param password the password that the client sent, or null if it sent none
 * @param unassigned what the body says to have no value, by null, an empty array or what the policy
 *     takes for them (RFC 7643 section 2.5): attributes, sub-attributes (of any value of a list)
 *     and whole extensions. What the body leaves out is not among them
 */
public record ReadResult(
    Resource resource, @Nullable ScimSecret password, Set<AttributePath> unassigned) {

  /**
   * Copies and checks the components.
   *
   * @param resource as the component
   * @param password as the component
   * @param unassigned as the component
   */
  public ReadResult {
    Objects.requireNonNull(resource);
    unassigned = Set.copyOf(unassigned);
  }
}
