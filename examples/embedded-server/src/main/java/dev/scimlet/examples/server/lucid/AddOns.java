package dev.scimlet.examples.server.lucid;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which product licences add to which. Lucid documents that there are such licences, and not which
 * they are.
 *
 * @param base the product that the others add to, as {@code productLicenses} names it
 * @param products the products that add to it
 */
public record AddOns(String base, Set<String> products) {

  /**
   * Copies and checks the components.
   *
   * @param base as the component
   * @param products as the component
   * @throws IllegalArgumentException if the base adds to itself
   */
  public AddOns {
    Objects.requireNonNull(base);
    products = Collections.unmodifiableSet(new LinkedHashSet<>(products));
    if (products.contains(base)) {
      throw new IllegalArgumentException("No product adds to itself.");
    }
  }

  /** {@return an assumption: Lucidspark and both kinds of Lucidscale add to Lucidchart} */
  public static AddOns toLucidchart() {
    Set<String> products = new LinkedHashSet<>();
    products.add("Lucidspark");
    products.add("LucidscaleExplorer");
    products.add("LucidscaleCreator");
    return new AddOns("Lucidchart", products);
  }
}
