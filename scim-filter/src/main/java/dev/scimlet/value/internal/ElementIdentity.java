package dev.scimlet.value.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;

/**
 * Tells the values of one multi-valued attribute apart.
 *
 * <p>Where the sub-attribute {@code value} is immutable, as in a group's members (RFC 7643 section
 * 4.2), it says alone which value is meant. Everywhere else the whole value does.
 *
 * <p>Not thread-safe: an instance remembers values.
 */
public final class ElementIdentity {

  private final boolean byValue;
  private final DistinctKeys<ScimValue> known = new DistinctKeys<>();

  private ElementIdentity(boolean byValue) {
    this.byValue = byValue;
  }

  /** Makes one that remembers nothing. */
  public static ElementIdentity of(AttributeDescriptor attribute) {
    return new ElementIdentity(isByValue(attribute));
  }

  /** Tells whether {@code value} alone identifies a value of the attribute. */
  public static boolean isByValue(AttributeDescriptor attribute) {
    AttributeDescriptor value = attribute.subAttribute("value");
    return value != null && value.mutability() == Mutability.IMMUTABLE;
  }

  /** Remembers a value, and tells whether it was unknown before. */
  public boolean isNew(ScimValue element) {
    return known.add(key(element));
  }

  /** Remembers a value. */
  public void add(ScimValue element) {
    known.add(key(element));
  }

  /** Tells whether a value is remembered. */
  public boolean contains(ScimValue element) {
    return !known.isEmpty() && known.contains(key(element));
  }

  /** Tells whether no value is remembered. */
  public boolean isEmpty() {
    return known.isEmpty();
  }

  private ScimValue key(ScimValue element) {
    ScimValue value = byValue && element instanceof ScimObject o ? o.get("value") : null;
    return value == null ? element : value;
  }
}
