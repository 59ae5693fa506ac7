package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, RFC 7644 section 3.4.2. Unknown ones are ignored; a plus sign is a
 * space, as web forms and Entra ID encode it.
 */
final class QueryParameters {

  /** The names by how they are in lower case. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "filter", "filter",
          "attributes", "attributes",
          "excludedattributes", "excludedAttributes",
          "startindex", "startIndex",
          "count", "count",
          "cursor", "cursor",
          "sortby", "sortBy",
          "sortorder", "sortOrder");

  private static final QueryParameters NONE = new QueryParameters();

  private final Map<String, String> values = new HashMap<>();

  private QueryParameters() {}

  static QueryParameters none() {
    return NONE;
  }

  static QueryParameters parse(
      @Nullable String query, ClientProfile profile, RepairListener repairs) {
    if (query == null) {
      return NONE;
    }
    QueryParameters parameters = new QueryParameters();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      String name = known(decode(equals < 0 ? pair : pair.substring(0, equals)), profile, repairs);
      if (name != null) {
        parameters.add(name, decode(value));
      }
    }
    return parameters;
  }

  /** Parameters that stood in a message, under their canonical names. */
  static QueryParameters of(Map<String, String> values) {
    QueryParameters parameters = new QueryParameters();
    parameters.values.putAll(values);
    return parameters;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The parameter's value, or null if it is absent. */
  @Nullable String get(String name) {
    return values.get(name);
  }

  /** The parameter as a number, or null if it is absent. */
  @Nullable Integer number(String name, ScimType wrong) {
    String text = values.get(name);
    if (text == null) {
      return null;
    }
    try {
      long number = Long.parseLong(text.trim());
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    } catch (NumberFormatException e) {
      throw ScimException.badRequest(wrong, "The parameter " + name + " is an integer.")
          .causedBy(e);
    }
  }

  private void add(String name, String value) {
    if (name.equals("attributes") || name.equals("excludedAttributes")) {
      // Lists: several are one long one.
      values.merge(name, value, (list, more) -> list + "," + more);
    } else if (values.putIfAbsent(name, value) != null) {
      throw ScimException.badRequest(
          ScimType.INVALID_SYNTAX, "The parameter " + name + " occurs more than once.");
    }
  }

  private static @Nullable String known(
      String name, ClientProfile profile, RepairListener repairs) {
    String canonical = KNOWN.get(name.toLowerCase(Locale.ROOT));
    if (canonical == null || canonical.equals(name)) {
      return canonical;
    }
    if (!profile.allows(RequestRepair.PARAMETER_CASE)) {
      return null;
    }
    repairs.repaired(RequestRepair.PARAMETER_CASE, null);
    return canonical;
  }

  private static String decode(String text) {
    return PercentDecoder.decode(text.replace('+', ' '));
  }
}
