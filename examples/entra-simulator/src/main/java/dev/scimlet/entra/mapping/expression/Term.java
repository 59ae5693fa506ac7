package dev.scimlet.entra.mapping.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A part of an expression. */
sealed interface Term {

  /** The attributes that are read anywhere in it. */
  Stream<String> attributes();

  /** An attribute of the object. */
  record Attribute(String name) implements Term {
    @Override
    public Stream<String> attributes() {
      return Stream.of(name);
    }
  }

  /** A text, or the name of a constant. */
  record Text(String value) implements Term {
    @Override
    public Stream<String> attributes() {
      return Stream.empty();
    }
  }

  /** A number. */
  record Numeral(BigDecimal value) implements Term {
    @Override
    public Stream<String> attributes() {
      return Stream.empty();
    }
  }

  /** An argument that was left out. */
  record Absent() implements Term {
    @Override
    public Stream<String> attributes() {
      return Stream.empty();
    }
  }

  /**
   * Two terms side by side, as the condition of {@code IIF} or in {@code CBool}. The column is the
   * operator's.
   */
  record Comparison(Term left, ComparisonOperator operator, Term right, int column)
      implements Term {
    @Override
    public Stream<String> attributes() {
      return Stream.concat(left.attributes(), right.attributes());
    }
  }

  /** A function with its arguments. The column is where its name begins. */
  record Call(FunctionDefinition function, List<Term> arguments, int column) implements Term {

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<String> attributes() {
      return arguments.stream().flatMap(Term::attributes);
    }

    /** Tells whether a function occurs in it, itself included. */
    boolean contains(String name) {
      return function.name().equals(name)
          || arguments.stream().anyMatch(term -> term instanceof Call call && call.contains(name));
    }
  }
}
