package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the message of a search by POST, RFC 7644 section 3.4.3: its members are the parameters
 * that a GET has in its query. Members that it does not know are ignored, as there.
 */
final class SearchMessages {

  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  private static final List<String> TEXTS = List.of("filter", "sortBy", "sortOrder", "cursor");
  private static final List<String> NUMBERS = List.of("startIndex", "count");
  private static final List<String> LISTS = List.of("attributes", "excludedAttributes");

  private SearchMessages() {}

  static QueryParameters read(Exchange exchange) {
    ScimObject message = exchange.content().read();
    Messages.requireSchema(exchange, message, SCHEMA);
    Map<String, String> parameters = new LinkedHashMap<>();
    TEXTS.forEach(name -> put(parameters, name, text(name, member(exchange, message, name))));
    NUMBERS.forEach(name -> put(parameters, name, number(name, member(exchange, message, name))));
    LISTS.forEach(
        name -> put(parameters, name, list(exchange, name, member(exchange, message, name))));
    return QueryParameters.of(parameters);
  }

  private static @Nullable ScimValue member(Exchange exchange, ScimObject message, String name) {
    ScimValue value = Messages.member(exchange, message, name);
    return value == ScimNull.NULL ? null : value;
  }

  private static @Nullable String text(String name, @Nullable ScimValue value) {
    if (value == null) {
      return null;
    }
    if (value instanceof ScimString text) {
      return text.value();
    }
    throw malformed(name, "a string");
  }

  private static @Nullable String number(String name, @Nullable ScimValue value) {
    if (value == null) {
      return null;
    }
    if (value instanceof ScimNumber number) {
      return number.value().toPlainString();
    }
    throw malformed(name, "an integer");
  }

  private static @Nullable String list(Exchange exchange, String name, @Nullable ScimValue value) {
    if (value == null) {
      return null;
    }
    if (value instanceof ScimArray array) {
      return array.values().stream()
          .map(element -> text(name, element))
          .collect(Collectors.joining(","));
    }
    if (!exchange.profile().allows(RequestRepair.TEXT_FOR_ATTRIBUTES)) {
      throw malformed(name, "an array of strings");
    }
    exchange.repairs().repaired(RequestRepair.TEXT_FOR_ATTRIBUTES, null);
    return text(name, value);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static ScimException malformed(String name, String expected) {
    return ScimException.badRequest(
        ScimType.INVALID_SYNTAX, "In a search, " + name + " is " + expected + ".");
  }
}
