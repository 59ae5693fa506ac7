package dev.scimlet.resource;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.value.ValueRepair;
import java.util.Set;

/**
 * What is put right in the bodies of POST and PUT before they are validated.
 *
 * @param resources leniencies of the resource as a whole
 * @param names leniencies of attribute names
 * @param values leniencies of values
 */
public record ReadPolicy(
    Set<ResourceRepair> resources, Set<NameRepair> names, Set<ValueRepair> values) {

  /**
   * Copies and checks the components.
   *
   * @param resources as the component
   * @param names as the component
   * @param values as the component
   */
  public ReadPolicy {
    resources = Set.copyOf(resources);
    names = Set.copyOf(names);
    values = Set.copyOf(values);
  }

  /** {@return a policy that puts nothing right} */
  public static ReadPolicy strict() {
    return new ReadPolicy(Set.of(), Set.of(), Set.of());
  }

  /** {@return a policy that puts right whatever it can} */
  public static ReadPolicy tolerant() {
    return new ReadPolicy(
        Set.of(ResourceRepair.values()), Set.of(NameRepair.values()), Set.of(ValueRepair.values()));
  }
}
