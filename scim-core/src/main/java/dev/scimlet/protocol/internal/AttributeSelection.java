package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes an answer shows: their {@code returned} characteristic (RFC 7643 section 7)
 * together with what the client asked for (RFC 7644 section 3.9).
 *
 * @param wanted the attributes that were asked for, or null if the client did not say
 * @param excluded the attributes that were excluded
 * @param sent what the client wrote of the attributes that are returned on request
 */
record AttributeSelection(
    @Nullable Set<AttributePath> wanted, Set<AttributePath> excluded, Set<AttributePath> sent) {

  private static final AttributeSelection DEFAULT =
      new AttributeSelection(null, Set.of(), Set.of());

  static AttributeSelection byDefault() {
    return DEFAULT;
  }

  /** Whether the client said anything. */
  boolean isDefault() {
    return wanted == null && excluded.isEmpty();
  }

  /** The selection for the answer to a write, which shows more: see {@link SentAttributes}. */
  AttributeSelection withSent(Set<AttributePath> written) {
    return new AttributeSelection(wanted, excluded, written);
  }

  /** Whether an attribute or a sub-attribute is shown; {@code path} is its whole path. */
  boolean shows(AttributePath path, AttributeDescriptor attribute) {
    return switch (attribute.returned()) {
      case ALWAYS -> path.subAttribute() == null || showsParent(path);
      case NEVER -> false;
      case REQUEST -> wanted == null ? sent.contains(path) && !isExcluded(path) : isWanted(path);
      case DEFAULT -> (wanted == null || isWanted(path)) && !isExcluded(path);
    };
  }

  /** A sub-attribute that is always returned shows up with its parent, not instead of it. */
  private boolean showsParent(AttributePath path) {
    AttributePath parent = path.parent();
    return (wanted == null || isWanted(parent) || mentionsPartOf(parent)) && !isExcluded(parent);
  }

  /** Whether the path itself, what contains it, or a part of it was asked for. */
  private boolean isWanted(AttributePath path) {
    return wanted != null && (containsOrEncloses(wanted, path) || mentionsPartOf(path));
  }

  private boolean mentionsPartOf(AttributePath path) {
    if (wanted == null) {
      return false;
    }
    for (AttributePath candidate : wanted) {
      if (encloses(path, candidate)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcluded(AttributePath path) {
    return containsOrEncloses(excluded, path);
  }

  private static boolean containsOrEncloses(Set<AttributePath> set, AttributePath path) {
    if (set.contains(path) || set.contains(path.parent())) {
      return true;
    }
    return path.schema() != null && set.contains(AttributePath.ofSchema(path.schema()));
  }

  private static boolean encloses(AttributePath outer, AttributePath inner) {
    if (outer.isSchema()) {
      return outer.schema() != null && outer.schema().equals(inner.schema());
    }
    return outer.subAttribute() == null && outer.equals(inner.parent());
  }

  /** The names of top-level attributes that stores need not load; empty if none can be told. */
  Set<String> namesToLeaveOut() {
    Set<String> names = new TreeSet<>();
    for (AttributePath path : excluded) {
      if (path.schema() == null && path.subAttribute() == null && path.attribute() != null) {
        names.add(path.attribute());
      }
    }
    return names;
  }
}
