package dev.scimlet.filter;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimValue;
import java.util.List;

/**
 * A filter of RFC 7644 section 3.4.2.2 as an immutable tree.
 *
 * <p>Paths are canonical and resolved. A literal fits its attribute: a {@code ScimBoolean} for a
 * boolean, a {@code ScimNumber} for a number, a {@code ScimString} for everything else, or {@code
 * ScimNull}. Precedence is in the tree: {@link And} and {@link Or} hold two operands or more, and
 * an operand is never of its parent's own kind.
 *
 * <p>{@code Filters.print} writes a filter; {@code Filters.parse} of that gives an equal one.
 */
public sealed interface Filter {

  /**
   * Calls the visitor's method for this node.
   *
   * @param visitor what to do with each kind of node
   * @param <R> what the visitor answers
   * @return the visitor's answer
   */
  <R> R accept(FilterVisitor<R> visitor);

  /**
   * True when all operands are.
   *
   * @param operands two or more, none of which is a conjunction
   */
  record And(List<Filter> operands) implements Filter {

    /**
     * Copies and checks the components.
     *
     * @param operands as the component
     */
    public And {
      operands = List.copyOf(operands);
      requireOperands(operands, And.class);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /**
   * True when one operand is.
   *
   * @param operands two or more, none of which is a disjunction
   */
  record Or(List<Filter> operands) implements Filter {

    /**
     * Copies and checks the components.
     *
     * @param operands as the component
     */
    public Or {
      operands = List.copyOf(operands);
      requireOperands(operands, Or.class);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /**
   * True when the operand is not.
   *
   * @param operand the negated filter, which is no negation
   */
  record Not(Filter operand) implements Filter {

    /**
     * Copies and checks the components.
     *
     * @param operand as the component
     */
    public Not {
      requireOther(operand, Not.class);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /**
   * True when the attribute has a value that is more than an empty string: {@code pr}.
   *
   * @param path the attribute
   * @param attribute what the schema says of the path's last name
   */
  record Present(AttributePath path, AttributeDescriptor attribute) implements Filter {

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitPresent(this);
    }
  }

  /**
   * Compares the attribute's value with a literal. On a multi-valued attribute it is true when it
   * is true of any value.
   *
   * @param path the attribute; {@code emails} has become {@code emails.value}
   * @param attribute what the schema says of the path's last name
   * @param operator how to compare
   * @param value the literal
   */
  record Comparison(
      AttributePath path, AttributeDescriptor attribute, Operator operator, ScimValue value)
      implements Filter {

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitComparison(this);
    }
  }

  /**
   * True when one single value of the attribute meets the whole inner filter: {@code emails[type eq
   * "work" and value co "@example.com"]}.
   *
   * @param path the complex or multi-valued attribute
   * @param attribute what the schema says of it
   * @param filter the inner filter; its paths are relative: the name of a sub-attribute alone, or
   *     {@code value} for the values of a simple attribute
   */
  record ValuePath(AttributePath path, AttributeDescriptor attribute, Filter filter)
      implements Filter {

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitValuePath(this);
    }
  }

  private static void requireOperands(List<Filter> operands, Class<?> kind) {
    if (operands.size() < 2) {
      throw new IllegalArgumentException("A logical filter has two operands or more.");
    }
    operands.forEach(operand -> requireOther(operand, kind));
  }

  private static void requireOther(Filter operand, Class<?> kind) {
    if (kind.isInstance(operand)) {
      throw new IllegalArgumentException("Filters.and, or and not join filters of one kind.");
    }
  }
}
