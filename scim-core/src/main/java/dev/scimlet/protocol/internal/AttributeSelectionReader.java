package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.schema.ResourceType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code attributes} and {@code excludedAttributes}; unknown names are passed over. */
final class AttributeSelectionReader {

  private AttributeSelectionReader() {}

  static AttributeSelection read(Exchange exchange, ResourceType type) {
    String wanted = exchange.parameters().get("attributes");
    String excluded = exchange.parameters().get("excludedAttributes");
    if (isBlank(wanted) && isBlank(excluded)) {
      return AttributeSelection.byDefault();
    }
    if (!isBlank(wanted) && !isBlank(excluded)) {
      requireBothAreFine(exchange);
    }
    return new AttributeSelection(
        wanted == null || wanted.isBlank() ? null : paths(wanted, exchange, type),
        excluded == null ? Set.of() : paths(excluded, exchange, type),
        Set.of());
  }

  private static void requireBothAreFine(Exchange exchange) {
    if (!exchange.profile().allows(RequestRepair.ATTRIBUTES_AND_EXCLUDED_ATTRIBUTES)) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "attributes and excludedAttributes exclude each other.");
    }
    exchange.repairs().repaired(RequestRepair.ATTRIBUTES_AND_EXCLUDED_ATTRIBUTES, null);
  }

  private static Set<AttributePath> paths(String list, Exchange exchange, ResourceType type) {
    String[] names = list.split(",");
    if (names.length > exchange.limits().maxProjectedAttributes()) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE,
          "At most " + exchange.limits().maxProjectedAttributes() + " attributes can be named.");
    }
    Set<AttributePath> paths = new LinkedHashSet<>();
    for (String name : names) {
      resolve(withoutFilter(name.trim(), exchange), exchange, type)
          .ifPresent(resolved -> add(paths, resolved.path(), type));
    }
    return paths;
  }

  /**
   * The URI of the core schema names all of its attributes, which have paths without a schema; but
   * not those that must be asked for by name.
   */
  private static void add(Set<AttributePath> paths, AttributePath path, ResourceType type) {
    if (path.equals(AttributePath.ofSchema(type.schema().id()))) {
      type.schema().attributes().stream()
          .filter(found -> found.returned() != Returned.REQUEST)
          .forEach(found -> paths.add(AttributePath.of(found.name())));
    } else {
      paths.add(path);
    }
  }

  private static Optional<ResolvedAttribute> resolve(
      String name, Exchange exchange, ResourceType type) {
    Optional<ResolvedAttribute> found = type.resolver().resolve(name);
    NameRepair repair = found.map(ResolvedAttribute::repair).orElse(null);
    if (repair == null) {
      return found;
    }
    if (!exchange.profile().allows(repair)) {
      return Optional.empty();
    }
    exchange.repairs().repaired(repair, found.map(ResolvedAttribute::path).orElse(null));
    return found;
  }

  private static String withoutFilter(String name, Exchange exchange) {
    int bracket = name.indexOf('[');
    if (bracket < 0 || !exchange.profile().allows(RequestRepair.VALUE_PATH_IN_ATTRIBUTES)) {
      return name;
    }
    exchange.repairs().repaired(RequestRepair.VALUE_PATH_IN_ATTRIBUTES, null);
    return name.substring(0, bracket);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
