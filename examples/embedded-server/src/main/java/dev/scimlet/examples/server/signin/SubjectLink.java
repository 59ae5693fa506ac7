package dev.scimlet.examples.server.signin;

import java.util.Objects;

/**
 * How the people of a provider are found among the provisioned users: a claim of the ID token has
 * the value of an attribute.
 *
 * <p>Which claim is safe is a matter of the provider: it must be one that people cannot choose for
 * themselves. {@code oid} or {@code sub}, provisioned as {@code externalId}, always is.
 *
 * @param claim the name of a claim that is a text, for instance {@code preferred_username}, {@code
 *     upn}, {@code email}, {@code oid} or {@code sub}
 * @param attribute where the users have it
 */
public record SubjectLink(String claim, LinkedAttribute attribute) {

  /** An attribute that tells users apart. */
  public enum LinkedAttribute {

    /** {@code userName}, compared without case. */
    USER_NAME("userName"),

    /** {@code externalId}, compared exactly; who shares it with another is not let in. */
    EXTERNAL_ID("externalId");

    private final String scimName;

    LinkedAttribute(String scimName) {
      this.scimName = scimName;
    }

    /** {@return the attribute as RFC 7643 spells it} */
    public String scimName() {
      return scimName;
    }
  }

  /**
   * Checks the components.
   *
   * @param claim as the component
   * @param attribute as the component
   * @throws IllegalArgumentException if the claim has no name
   */
  public SubjectLink {
    Objects.requireNonNull(attribute);
    if (claim.isEmpty()) {
      throw new IllegalArgumentException("A claim has a name.");
    }
  }

  /** {@return what suits the tutorial's mapping: {@code preferred_username} is the userName} */
  public static SubjectLink preferredUsername() {
    return new SubjectLink("preferred_username", LinkedAttribute.USER_NAME);
  }
}
