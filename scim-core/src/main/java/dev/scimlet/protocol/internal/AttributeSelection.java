package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Returned;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Projection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes an answer shows: their {@code returned} characteristic (RFC 7643 section 7)
 * together with what the client asked for (RFC 7644 section 3.9) and what it wrote.
 *
 * @param wanted the attributes that were asked for, or null if the client did not say
 * @param excluded the attributes that were excluded
 * @param written what the client wrote of the attributes that are shown on request alone
 */
record AttributeSelection(
    @Nullable Set<AttributePath> wanted, Set<AttributePath> excluded, Set<AttributePath> written) {

  private static final AttributeSelection DEFAULT =
      new AttributeSelection(null, Set.of(), Set.of());

  static AttributeSelection byDefault() {
    return DEFAULT;
  }

  /** What the parameters of a request ask for; most requests have none. */
  static AttributeSelection of(Exchange exchange, ResourceType type) {
    return exchange.parameters().isEmpty()
        ? DEFAULT
        : AttributeSelectionReader.read(exchange, type);
  }

  /** The selection of an answer to a request that wrote these attributes. */
  AttributeSelection withWritten(Set<AttributePath> paths) {
    return new AttributeSelection(wanted, excluded, paths);
  }

  /** Whether the client said anything. */
  boolean isDefault() {
    return wanted == null && excluded.isEmpty();
  }

  /** Whether an attribute is shown; {@code path} is its whole path. */
  boolean shows(AttributePath path, AttributeDescriptor attribute) {
    Returned returned = attribute.returned();
    if (returned == Returned.DEFAULT) {
      return (wanted == null || isWanted(path)) && !isExcluded(path);
    }
    if (returned == Returned.REQUEST) {
      return isNamed(path) && !isExcluded(path);
    }
    return returned == Returned.ALWAYS;
  }

  /** Whether a sub-attribute is shown wherever the attribute that has it is. */
  boolean showsPart(AttributePath path, AttributeDescriptor attribute, AttributeDescriptor part) {
    Returned returned = part.returned();
    if (returned == Returned.DEFAULT) {
      return isWantedPart(path, attribute) && !isExcludedPart(path, attribute);
    }
    if (returned == Returned.REQUEST) {
      return isNamed(path) && !excluded.contains(path);
    }
    return returned == Returned.ALWAYS;
  }

  /** Whether this very attribute, or a part of it, was asked for or else written. */
  private boolean isNamed(AttributePath path) {
    Set<AttributePath> named = wanted == null ? written : wanted;
    return named.contains(path) || mentionsPartOf(named, path);
  }

  /** Whether an attribute, the extension that has it, or a part of it was asked for. */
  private boolean isWanted(AttributePath path) {
    return wanted != null && (containsOrEncloses(wanted, path) || mentionsPartOf(wanted, path));
  }

  /** Whoever names some sub-attributes wants no others; whoever names none wants them all. */
  private boolean isWantedPart(AttributePath path, AttributeDescriptor attribute) {
    return wanted == null
        || containsOrEncloses(wanted, path)
        || (attribute.returned() == Returned.ALWAYS && !mentionsPartOf(wanted, path.parent()));
  }

  /** What is always shown cannot be emptied by leaving it out as a whole. */
  private boolean isExcludedPart(AttributePath path, AttributeDescriptor attribute) {
    return attribute.returned() == Returned.ALWAYS
        ? excluded.contains(path)
        : containsOrEncloses(excluded, path);
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

  private static boolean mentionsPartOf(Set<AttributePath> set, AttributePath path) {
    for (AttributePath candidate : set) {
      if (candidate.subAttribute() != null && path.equals(candidate.parent())) {
        return true;
      }
    }
    return false;
  }

  /** Which attributes stores need to load: all but those that are excluded as a whole. */
  Projection projection() {
    if (excluded.isEmpty()) {
      return Projection.everything();
    }
    Set<String> names = new TreeSet<>();
    for (AttributePath path : excluded) {
      if (path.schema() == null && path.subAttribute() == null && path.attribute() != null) {
        names.add(path.attribute());
      }
    }
    return Projection.without(names);
  }
}
