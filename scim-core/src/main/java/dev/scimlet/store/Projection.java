package dev.scimlet.store;

import java.util.Set;

/**
 * Which attributes the engine is going to use. A hint: a store may save itself the others.
 *
 * @param kind how to read {@code attributes}
 * @param attributes names of whole attributes, canonical, or URIs of extensions
 */
public record Projection(Kind kind, Set<String> attributes) {

  /** How a projection names attributes. */
  public enum Kind {

    /** All but the named ones. */
    ALL_BUT,

    /** The named ones only. */
    ONLY
  }

  private static final Projection EVERYTHING = new Projection(Kind.ALL_BUT, Set.of());

  /**
   * Copies and checks the components.
   *
   * @param kind as the component
   * @param attributes as the component
   */
  public Projection {
    attributes = Set.copyOf(attributes);
  }

  /** {@return the projection that leaves nothing out} */
  public static Projection everything() {
    return EVERYTHING;
  }

  /**
   * Leaves attributes out.
   *
   * @param names names of whole attributes
   * @return the projection
   */
  public static Projection without(Set<String> names) {
    return new Projection(Kind.ALL_BUT, names);
  }

  /**
   * Wants some attributes only.
   *
   * @param names names of whole attributes
   * @return the projection
   */
  public static Projection only(Set<String> names) {
    return new Projection(Kind.ONLY, names);
  }

  /**
   * Tells whether an attribute is going to be used.
   *
   * @param name the attribute's name, or the URI of an extension
   * @return true if it is
   */
  public boolean wants(String name) {
    return attributes.contains(name) == (kind == Kind.ONLY);
  }
}
