package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.internal.BulkOperation.Method;
import dev.scimlet.protocol.internal.BulkOperation.Planned;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * References to resources that are still to be created, RFC 7644 section 3.7.2: {@code bulkId:} and
 * a name, as a whole string, at the end of a URI, in a literal of a PATCH path, or as the id in the
 * path of an operation.
 */
final class BulkReferences {

  private static final String PREFIX = "bulkId:";
  private static final String REFERENCE = "$ref";

  private final Set<String> names;

  /**
   * Knows references by what is to be created.
   *
   * @param names the {@code bulkId} of every creation
   */
  BulkReferences(Set<String> names) {
    this.names = names;
  }

  /** The names of everything that an operation refers to; each is known. */
  Set<String> in(Method method, Route route, ScimObject data) {
    Set<String> found = new LinkedHashSet<>();
    String id = route.id();
    if (id != null && id.startsWith(PREFIX)) {
      found.add(id.substring(PREFIX.length()));
    }
    rewrite(
        method,
        data,
        name -> {
          found.add(name);
          return name;
        });
    if (!names.containsAll(found)) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE,
          "A bulkId that is referred to is that of no POST of the request.");
    }
    return found;
  }

  /** The data with ids instead of references; values that refer to what has no id are left out. */
  ScimObject resolve(Planned operation, Map<String, String> ids) {
    return operation.references().isEmpty()
        ? operation.data()
        : rewrite(operation.method(), operation.data(), ids::get);
  }

  /** The route with an id instead of a reference, or null if there is none yet. */
  static @Nullable Route resolve(Route route, Map<String, String> ids) {
    String id = route.id();
    if (id == null || !id.startsWith(PREFIX)) {
      return route;
    }
    String known = ids.get(id.substring(PREFIX.length()));
    return known == null ? null : new Route(route.target(), route.type(), known);
  }

  private ScimObject rewrite(Method method, ScimObject data, UnaryOperator<@Nullable String> ids) {
    ScimObject rewritten = members(data, ids);
    return method == Method.PATCH
        ? new PatchPathLiterals(text -> text(REFERENCE, text, ids)).rewrite(rewritten)
        : rewritten;
  }

  /** Rewrites the members of a resource or an extension, each of which can be left out alone. */
  private ScimObject members(ScimObject object, UnaryOperator<@Nullable String> ids) {
    ScimObject.Builder rewritten = ScimObject.builder();
    object.forEach(
        (name, value) -> {
          ScimValue next = value(name, value, ids);
          if (next != null) {
            rewritten.put(name, next);
          }
        });
    return rewritten.build();
  }

  private @Nullable ScimValue value(
      String name, ScimValue value, UnaryOperator<@Nullable String> ids) {
    if (value instanceof ScimString text) {
      String next = text(name, text.value(), ids);
      return next == null ? null : ScimString.of(next);
    }
    if (value instanceof ScimArray array) {
      return array(name, array, ids);
    }
    if (value instanceof ScimObject object) {
      return complex(name, object, ids);
    }
    return value;
  }

  private ScimArray array(String name, ScimArray array, UnaryOperator<@Nullable String> ids) {
    List<ScimValue> rewritten = new ArrayList<>(array.size());
    for (ScimValue element : array) {
      ScimValue next = value(name, element, ids);
      if (next != null) {
        rewritten.add(next);
      }
    }
    return ScimArray.of(rewritten);
  }

  /** A complex value without its reference means nothing; an extension does. */
  private @Nullable ScimObject complex(
      String name, ScimObject object, UnaryOperator<@Nullable String> ids) {
    ScimObject rewritten = members(object, ids);
    boolean isExtension = name.indexOf(':') >= 0;
    return isExtension || rewritten.size() == object.size() ? rewritten : null;
  }

  private @Nullable String text(String name, String text, UnaryOperator<@Nullable String> ids) {
    int start = start(name, text);
    if (start < 0) {
      return text;
    }
    String id = ids.apply(text.substring(start + PREFIX.length()));
    return id == null ? null : text.substring(0, start) + id;
  }

  /** Where the reference in a text begins; -1 if it is none. */
  private int start(String name, String text) {
    if (text.startsWith(PREFIX)) {
      return 0;
    }
    int start = text.lastIndexOf("/" + PREFIX) + 1;
    boolean isReference =
        start > 0
            && (name.equalsIgnoreCase(REFERENCE)
                || names.contains(text.substring(start + PREFIX.length())));
    return isReference ? start : -1;
  }
}
