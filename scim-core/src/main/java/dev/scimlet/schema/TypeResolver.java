package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ResolverMemory;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the attributes of one resource type: every name that means something is a key of one table,
 * in lower case, so that a look-up is one hash.
 */
final class TypeResolver implements AttributeResolver {

  private final Map<String, Optional<ResolvedAttribute>> byName;
  private final ResolverMemory memory = new ResolverMemory();

  private TypeResolver(Map<String, Optional<ResolvedAttribute>> byName) {
    this.byName = byName;
  }

  static TypeResolver of(ResourceType type) {
    return new TypeResolver(new ResolverTable(type).build());
  }

  @Override
  public Optional<ResolvedAttribute> resolve(String name) {
    Optional<ResolvedAttribute> found = byName.get(name);
    return found != null ? found : byName.getOrDefault(AsciiCase.lower(name), Optional.empty());
  }

  @Override
  public ResolverMemory memory() {
    return memory;
  }
}
