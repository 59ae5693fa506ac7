package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a resource type must keep, RFC 7643 section 6. */
final class ResourceTypeRules {

  /** The paths that RFC 7644 section 3.2 gives a meaning of their own. */
  private static final List<String> RESERVED =
      List.of("/schemas", "/resourcetypes", "/serviceproviderconfig", "/bulk", "/me", "/.search");

  private ResourceTypeRules() {}

  static void check(ResourceType type) {
    if (!AttributeNames.isName(type.name())) {
      throw new SchemaException("\"" + type.name() + "\" is no name of a resource type.");
    }
    checkEndpoint(type);
    checkExtensions(type);
  }

  private static void checkEndpoint(ResourceType type) {
    String endpoint = type.endpoint();
    if (!isSegment(endpoint)) {
      throw refusal(type, "has the endpoint \"" + endpoint + "\"; one like \"/Users\" is needed.");
    }
    if (RESERVED.contains(AsciiCase.lower(endpoint))) {
      throw refusal(type, "has the endpoint " + endpoint + ", which SCIM itself uses.");
    }
  }

  private static boolean isSegment(String endpoint) {
    if (endpoint.length() < 2 || endpoint.charAt(0) != '/') {
      return false;
    }
    for (int i = 1; i < endpoint.length(); i++) {
      if (!isUnreserved(endpoint.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static void checkExtensions(ResourceType type) {
    Set<String> uris = new HashSet<>();
    uris.add(AsciiCase.lower(type.schema().id()));
    for (SchemaExtension extension : type.extensions()) {
      if (!uris.add(AsciiCase.lower(extension.schema().id()))) {
        throw refusal(type, "has the schema " + extension.schema().id() + " twice.");
      }
    }
    checkNames(type, type.schema(), uris);
    for (SchemaExtension extension : type.extensions()) {
      checkNames(type, extension.schema(), uris);
    }
  }

  /** If urn:a has an attribute b and urn:a:b is a schema too, nobody can tell them apart. */
  private static void checkNames(ResourceType type, Schema schema, Set<String> uris) {
    for (Attribute attribute : schema.attributes()) {
      String path = schema.id() + ":" + attribute.name();
      if (uris.contains(AsciiCase.lower(path))) {
        throw refusal(type, "has an attribute and a schema that are both named " + path + ".");
      }
    }
  }

  private static SchemaException refusal(ResourceType type, String what) {
    return new SchemaException("Resource type " + type.name() + " " + what);
  }
}
