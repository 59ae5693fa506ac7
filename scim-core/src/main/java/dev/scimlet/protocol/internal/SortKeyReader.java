package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.SortKey;
import dev.scimlet.value.OrderKey;
import java.util.Optional;
import java.util.Set;

/** Finds the attribute of {@code sortBy}, RFC 7644 section 3.4.2.3. */
final class SortKeyReader {

  /** Attributes that are derived when they are shown: no store can order by them. */
  private static final Set<String> DERIVED = Set.of(Endpoint.MEMBERS, Endpoint.GROUPS);

  private static final String VALUE = "value";

  private SortKeyReader() {}

  /** The key; empty if the type has no attribute of the name. */
  static Optional<SortKey> read(
      Exchange exchange, ResourceType type, String sortBy, SortKey.Order order) {
    return type.resolver()
        .resolve(sortBy)
        .filter(found -> isUnderstood(exchange, found))
        .map(found -> key(found, order));
  }

  /** A key by which all resources of a type are equal, since they have no such attribute. */
  static SortKey ofNoValue(String name, SortKey.Order order) {
    return new SortKey(AttributePath.of(name), new NoAttribute(name), order);
  }

  private static boolean isUnderstood(Exchange exchange, ResolvedAttribute found) {
    NameRepair repair = found.repair();
    if (repair == null) {
      return true;
    }
    if (exchange.profile().allows(repair)) {
      exchange.repairs().repaired(repair, found.path());
      return true;
    }
    return false;
  }

  private static SortKey key(ResolvedAttribute found, SortKey.Order order) {
    AttributePath path = found.path();
    AttributeDescriptor leaf = found.leaf();
    AttributeDescriptor value = leaf.subAttribute(VALUE);
    if (leaf.type() == AttributeType.COMPLEX && value != null) {
      path = path.child(VALUE);
      leaf = value;
    }
    boolean hidden = isHidden(found.attribute()) || isHidden(leaf);
    boolean derived = path.schema() == null && DERIVED.contains(String.valueOf(path.attribute()));
    if (hidden || derived || path.isSchema() || !OrderKey.exists(leaf.type())) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE,
          "Resources cannot be sorted by "
              + (hidden
                  ? "this attribute."
                  : path + "; name a simple attribute or a part of one."));
    }
    return new SortKey(path, leaf, order);
  }

  /** An order would tell what is never returned. */
  private static boolean isHidden(AttributeDescriptor attribute) {
    return attribute.returned() == Returned.NEVER;
  }

  private record NoAttribute(String name) implements AttributeDescriptor {

    @Override
    public AttributeType type() {
      return AttributeType.STRING;
    }
  }
}
