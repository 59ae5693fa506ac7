package dev.scimlet.entra.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a JSON document that knows where it is, for errors. */
record JsonPlace(JsonNode node, String path) {

  JsonPlace member(String name) {
    return new JsonPlace(node.path(name), path.isEmpty() ? name : path + "." + name);
  }

  /** A null is no value. */
  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  /** The elements of an array; none if there is no array. */
  List<JsonPlace> elements() {
    if (isAbsent()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw failure("an array is expected.");
    }
    return IntStream.range(0, node.size())
        .mapToObj(index -> new JsonPlace(node.path(index), path + "[" + index + "]"))
        .toList();
  }

  /** The text of a member; null if there is none. */
  @Nullable String optionalText(String name) {
    JsonPlace member = member(name);
    if (member.isAbsent()) {
      return null;
    }
    if (!member.node.isString()) {
      throw member.failure("a text is expected.");
    }
    return member.node.stringValue();
  }

  String text(String name) {
    String text = optionalText(name);
    if (text == null || text.isEmpty()) {
      throw member(name).failure("a text is needed.");
    }
    return text;
  }

  boolean bool(String name, boolean otherwise) {
    JsonPlace member = member(name);
    if (member.isAbsent()) {
      return otherwise;
    }
    if (!member.node.isBoolean()) {
      throw member.failure("true or false is expected.");
    }
    return member.node.booleanValue();
  }

  int integer(String name) {
    JsonPlace member = member(name);
    if (member.isAbsent()) {
      return 0;
    }
    if (!member.node.canConvertToInt() || !member.node.isIntegralNumber()) {
      throw member.failure("a whole number is expected.");
    }
    return member.node.intValue();
  }

  /** The constant that has a name of Graph, whatever its case. */
  <E> E named(String name, E[] constants, Function<E, String> graphName, E otherwise) {
    String text = optionalText(name);
    return text == null ? otherwise : member(name).constant(text, constants, graphName);
  }

  <E> E constant(String text, E[] constants, Function<E, String> graphName) {
    return Arrays.stream(constants)
        .filter(constant -> graphName.apply(constant).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                failure(
                    "one of these is expected: "
                        + String.join(", ", Arrays.stream(constants).map(graphName).toList())
                        + "."));
  }

  /** Runs what may find this place wrong. */
  <T> T checked(Function<JsonPlace, T> construction) {
    try {
      return construction.apply(this);
    } catch (IllegalArgumentException e) {
      throw failure(Objects.requireNonNullElse(e.getMessage(), "This is wrong."));
    }
  }

  MappingException failure(String why) {
    return new MappingException((path.isEmpty() ? "The document" : path) + ": " + why);
  }
}
