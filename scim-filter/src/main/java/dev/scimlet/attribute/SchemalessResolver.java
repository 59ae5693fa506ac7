package dev.scimlet.attribute;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Splits a name by syntax alone: the attribute starts after the last colon. */
enum SchemalessResolver implements AttributeResolver {
  INSTANCE;

  @Override
  public Optional<ResolvedAttribute> resolve(String name) {
    int colon = name.lastIndexOf(':');
    String schema = colon < 0 ? null : name.substring(0, colon);
    String local = name.substring(colon + 1);
    int dot = local.indexOf('.');
    String attribute = dot < 0 ? local : local.substring(0, dot);
    String subAttribute = dot < 0 ? null : local.substring(dot + 1);
    if (!isWellFormed(schema, attribute, subAttribute)) {
      return Optional.empty();
    }
    AttributeDescriptor descriptor = new UntypedAttribute(attribute, AttributeType.STRING);
    return Optional.of(
        new ResolvedAttribute(
            new AttributePath(schema, attribute, subAttribute),
            descriptor,
            subAttribute == null ? null : descriptor.subAttribute(subAttribute),
            null));
  }

  private static boolean isWellFormed(
      @Nullable String schema, String attribute, @Nullable String subAttribute) {
    return (schema == null || !schema.isEmpty())
        && AttributeNames.isName(attribute)
        && (subAttribute == null || AttributeNames.isName(subAttribute));
  }
}
