package dev.scimlet.entra.mapping.expression;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All functions, by their names. */
final class Functions {

  private static final Map<String, FunctionDefinition> ALL =
      Stream.of(
              TextFunctions.ALL,
              ConversionFunctions.ALL,
              LogicFunctions.ALL,
              ListFunctions.ALL,
              DateFunctions.ALL,
              RandomFunctions.ALL,
              RoleFunctions.ALL)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableMap(FunctionDefinition::name, function -> function));

  private Functions() {}

  static Optional<FunctionDefinition> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** All names, as they are written. */
  static Set<String> names() {
    return ALL.keySet();
  }

  /** Makes a definition, for the tables of the groups. */
  static FunctionDefinition function(
      String name, int minimum, int maximum, FunctionDefinition.Body body) {
    return new FunctionDefinition(name, minimum, maximum, body);
  }

  /** Makes a definition of a function that turns one text into another; nothing stays nothing. */
  static FunctionDefinition ofText(String name, UnaryOperator<String> body) {
    return function(
        name,
        1,
        1,
        arguments -> {
          String source = arguments.text(0);
          return Values.ofNullable(source == null ? null : body.apply(source));
        });
  }
}
