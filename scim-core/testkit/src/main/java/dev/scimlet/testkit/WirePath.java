package dev.scimlet.testkit;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM path in an assertion: {@code emails[type eq "work"].value}, {@code emails[0].value},
 * {@code URN:manager.value}. Names are found in any case, as a client would find them.
 *
 * @param container the URI of an extension, or null
 * @param attribute the attribute
 * @param selector which of its values: an index, a filter, or null for the attribute as it is
 * @param subAttribute the sub-attribute, or null
 */
record WirePath(
    @Nullable String container,
    String attribute,
    @Nullable String selector,
    @Nullable String subAttribute) {

  private static final Pattern SYNTAX =
      Pattern.compile("(?:(urn:[^\\[]+):)?([^:.\\[\\]]+)(?:\\[(.*)])?(?:\\.([^.\\[\\]]+))?");

  /** Reads a path. */
  static WirePath of(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("An assertion has an unknown path: " + text);
    }
    return new WirePath(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
  }

  /** Finds the values of the path; an attribute without selector is one value, even if an array. */
  List<ScimValue> find(ScimValue resource) {
    ScimValue source = container == null ? resource : member(resource, container);
    ScimValue value = member(source, attribute);
    List<ScimValue> found = value == null ? List.of() : select(value);
    return subAttribute == null ? found : descend(found, subAttribute);
  }

  /** Tells whether the values are picked one by one, so that their number is what counts. */
  boolean isSelection() {
    return selector != null;
  }

  /** Finds a member in any case. */
  static @Nullable ScimValue member(@Nullable ScimValue value, String name) {
    if (value instanceof ScimObject object) {
      for (String candidate : object.names()) {
        if (candidate.equalsIgnoreCase(name)) {
          return object.get(candidate);
        }
      }
    }
    return null;
  }

  private List<ScimValue> select(ScimValue value) {
    if (selector == null) {
      return List.of(value);
    }
    List<ScimValue> elements = value instanceof ScimArray array ? array.values() : List.of(value);
    if (selector.matches("\\d{1,6}")) {
      int index = Integer.parseInt(selector);
      return index < elements.size() ? List.of(elements.get(index)) : List.of();
    }
    WireCondition condition = WireCondition.of(selector);
    return elements.stream().filter(condition::matches).toList();
  }

  private static List<ScimValue> descend(List<ScimValue> values, String name) {
    List<ScimValue> found = new ArrayList<>();
    for (ScimValue value : values) {
      List<ScimValue> elements = value instanceof ScimArray array ? array.values() : List.of(value);
      for (ScimValue element : elements) {
        ScimValue member = member(element, name);
        if (member != null) {
          found.add(member);
        }
      }
    }
    return found;
  }
}
