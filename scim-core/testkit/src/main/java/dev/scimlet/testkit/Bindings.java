package dev.scimlet.testkit;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What placeholders such as {@code {{userA.id}}} stand for. One replay uses one instance. */
final class Bindings {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> locations = new LinkedHashMap<>();

  Bindings(String token) {
    values.put("token", token);
    values.put("aadToken", token);
    values.put("auth", "Bearer " + token);
  }

  /** These bindings with another value of one name. */
  Bindings with(String name, String value) {
    Bindings copy = new Bindings("");
    copy.values.putAll(values);
    copy.locations.putAll(locations);
    copy.values.put(name, value);
    return copy;
  }

  boolean isBound(String name) {
    return locations.containsKey(name);
  }

  void bind(String name, String value) {
    values.put(name, value);
  }

  /** Binds the strings of a resource and its location below the base URL. */
  void bind(String name, String endpoint, ScimObject resource) {
    resource.forEach(
        (attribute, value) -> {
          if (value instanceof ScimString string) {
            values.put(name + "." + attribute, string.value());
          }
        });
    locations.put(name, "/" + endpoint + "/" + resource.getString("id"));
  }

  /** Where a bound resource is, below the base URL. */
  String location(String name) {
    String location = locations.get(name);
    if (location == null) {
      throw new WireSetupException("The set-up speaks of " + name + " without creating it.");
    }
    return location;
  }

  /**
   * Replaces the placeholders of a text.
   *
   * @throws WireSetupException if one of them stands for nothing
   */
  String resolve(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  /** Replaces the placeholders in all strings and names of a value. */
  ScimValue resolve(ScimValue value) {
    if (value instanceof ScimString string) {
      return ScimString.of(resolve(string.value()));
    }
    if (value instanceof ScimArray array) {
      return ScimArray.of(array.values().stream().map(this::resolve).toList());
    }
    return value instanceof ScimObject object ? resolve(object) : value;
  }

  /** Replaces the placeholders in all strings and names of an object. */
  ScimObject resolve(ScimObject object) {
    ScimObject.Builder resolved = ScimObject.builder();
    object.forEach((name, value) -> resolved.put(resolve(name), resolve(value)));
    return resolved.build();
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new WireSetupException("The placeholder " + name + " stands for nothing.");
    }
    return value;
  }
}
