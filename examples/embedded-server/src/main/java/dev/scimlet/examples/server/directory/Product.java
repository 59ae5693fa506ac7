package dev.scimlet.examples.server.directory;

import java.util.Arrays;
import java.util.Optional;

/** What a user can be licensed for, by the names of Lucid's extension. */
public enum Product {

  /** Lucidchart. */
  LUCIDCHART("Lucidchart"),

  /** Lucidspark. */
  LUCIDSPARK("Lucidspark"),

  /** Lucidscale for those who look. */
  LUCIDSCALE_EXPLORER("LucidscaleExplorer"),

  /** Lucidscale for those who make models. */
  LUCIDSCALE_CREATOR("LucidscaleCreator");

  private final String attribute;

  Product(String attribute) {
    this.attribute = attribute;
  }

  /** {@return the sub-attribute of {@code productLicenses} that stands for the product} */
  public String attribute() {
    return attribute;
  }

  /**
   * Finds a product.
   *
   * @param name the name of its sub-attribute
   * @return the product, or empty if there is none of that name
   */
  public static Optional<Product> find(String name) {
    return Arrays.stream(values()).filter(product -> product.attribute.equals(name)).findFirst();
  }
}
