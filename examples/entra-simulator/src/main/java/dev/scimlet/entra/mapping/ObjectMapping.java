package dev.scimlet.entra.mapping;

import dev.scimlet.entra.source.SourceType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How users, or groups, are provisioned.
 *
 * @param source what is provisioned
 * @param sourceObjectName the name of its type in the source
 * @param targetObjectName the name of its type in the target, a schema's URN
 * @param enabled whether it is provisioned at all
 * @param flowTypes what may be done in the target
 * @param attributes the attribute mappings, in their order
 * @param scope which objects are provisioned
 * @param targets the target's attribute list
 */
public record ObjectMapping(
    SourceType source,
    String sourceObjectName,
    String targetObjectName,
    boolean enabled,
    Set<ObjectFlowType> flowTypes,
    List<AttributeMapping> attributes,
    Scope scope,
    List<TargetAttribute> targets) {

  /**
   * Copies the collections.
   *
   * @param source as the component
   * @param sourceObjectName as the component
   * @param targetObjectName as the component
   * @param enabled as the component
   * @param flowTypes as the component
   * @param attributes as the component
   * @param scope as the component
   * @param targets as the component
   * @throws IllegalArgumentException if two mappings have the same target
   */
  public ObjectMapping {
    flowTypes = Set.copyOf(flowTypes);
    attributes = List.copyOf(attributes);
    targets = List.copyOf(targets);
    Set<String> seen = new HashSet<>();
    for (AttributeMapping mapping : attributes) {
      if (!seen.add(mapping.target().text().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "Two mappings have the target " + mapping.target() + ".");
      }
    }
  }

  /**
   * Finds the mappings by which an existing object is searched.
   *
   * @return those with a matching priority, the lowest first
   */
  public List<AttributeMapping> matching() {
    return attributes.stream()
        .filter(mapping -> mapping.matchingPriority() > 0)
        .sorted(Comparator.comparingInt(AttributeMapping::matchingPriority))
        .toList();
  }

  /**
   * Finds the type of a target.
   *
   * @param target the path
   * @return the type in the attribute list; for an attribute that it lacks, Boolean for {@code
   *     active}, Reference for {@code manager} and {@code members}, and String for all others
   */
  public TargetType type(TargetPath target) {
    return listed(target).map(TargetAttribute::type).orElseGet(() -> TargetType.standard(target));
  }

  /**
   * Finds how two texts of a target are compared.
   *
   * @param target the path
   * @return what the attribute list says; case for case for an attribute that it lacks
   */
  public TargetAttribute.Comparison comparison(TargetPath target) {
    return listed(target)
        .map(TargetAttribute::comparison)
        .orElse(TargetAttribute.Comparison.CASE_EXACT);
  }

  private Optional<TargetAttribute> listed(TargetPath target) {
    return targets.stream()
        .filter(attribute -> attribute.name().equalsIgnoreCase(target.text()))
        .findFirst();
  }
}
