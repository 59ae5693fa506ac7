package dev.scimlet.filter;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.internal.FilterParsing;
import dev.scimlet.filter.internal.FilterPrinter;
import dev.scimlet.filter.internal.Junctions;
import dev.scimlet.filter.internal.LiteralRules;
import dev.scimlet.filter.internal.PathCollector;
import dev.scimlet.filter.internal.Target;
import dev.scimlet.filter.internal.UnknownAttribute;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimValue;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Reads, writes and builds filters (RFC 7644 section 3.4.2.2) and the paths of PATCH operations
 * (section 3.5.2).
 *
 * <pre>{@code
 * Filter filter = Filters.parse("userName eq \"bjensen\"", resolver, FilterOptions.tolerant());
 * boolean found = FilterMatcher.compile(filter).matches(resource);
 * }</pre>
 *
 * <p>Length, nesting and number of terms are bounded before anything is parsed, so any text can be
 * passed in. All methods are thread-safe.
 */
public final class Filters {

  private Filters() {}

  /**
   * Reads a filter.
   *
   * @param text the filter as the client wrote it, percent-decoded
   * @param resolver knows the attributes of the resources that are searched
   * @param options limits and leniencies
   * @return the filter, with canonical names and with literals that fit their attributes
   * @throws FilterException of kind invalidFilter if the text is no filter, even if it is empty, or
   *     if it compares what cannot be compared
   */
  public static Filter parse(String text, AttributeResolver resolver, FilterOptions options) {
    return parse(text, resolver, options, RepairListener.none());
  }

  /**
   * Reads a filter and tells which leniencies it needed.
   *
   * @param text the filter as the client wrote it, percent-decoded
   * @param resolver knows the attributes of the resources that are searched
   * @param options limits and leniencies
   * @param fired is called for each leniency that was needed
   * @return the filter, with canonical names and with literals that fit their attributes
   * @throws FilterException of kind invalidFilter if the text is no filter, even if it is empty, or
   *     if it compares what cannot be compared
   */
  public static Filter parse(
      String text, AttributeResolver resolver, FilterOptions options, RepairListener fired) {
    return FilterParsing.filter(text, resolver, options, fired);
  }

  /**
   * Reads the path of a PATCH operation.
   *
   * @param text the path as the client wrote it
   * @param resolver knows the attributes of the resource
   * @param options limits and leniencies; an unknown attribute is refused whatever they say
   * @param fired is called for each leniency that was needed
   * @return the path, with canonical names
   * @throws FilterException of kind invalidPath if the text is no path, even if it is empty, or
   *     names no attribute; of kind invalidFilter if what stands in its brackets is a wrong filter
   */
  public static PatchPath parsePath(
      String text, AttributeResolver resolver, FilterOptions options, RepairListener fired) {
    return FilterParsing.path(text, resolver, options, fired);
  }

  /**
   * Writes a filter, with canonical names and as few parentheses as it needs.
   *
   * @param filter the filter
   * @return a text that {@link #parse} reads as an equal filter
   */
  public static String print(Filter filter) {
    return FilterPrinter.print(filter);
  }

  /**
   * Writes a path.
   *
   * @param path the path
   * @return a text that {@link #parsePath} reads as an equal path
   */
  public static String print(PatchPath path) {
    if (path.filter() == null) {
      return path.path().toString();
    }
    AttributeDescriptor sub = path.subAttribute();
    String tail = sub == null ? "" : "." + sub.name();
    return path.path().parent() + "[" + print(path.filter()) + "]" + tail;
  }

  /**
   * Makes a comparison for equality.
   *
   * @param attribute the attribute; a complex one stands for its sub-attribute {@code value}
   * @param value the value, of the attribute's type, or null's constant
   * @return the filter
   * @throws IllegalArgumentException if the value does not fit the attribute, or if the attribute
   *     must not be filtered on
   */
  public static Filter eq(ResolvedAttribute attribute, ScimValue value) {
    return compare(attribute, Operator.EQ, value);
  }

  /**
   * Makes a comparison.
   *
   * @param attribute the attribute; a complex one stands for its sub-attribute {@code value}
   * @param operator how to compare
   * @param value the value, of the attribute's type, or null's constant
   * @return the filter
   * @throws IllegalArgumentException if operator or value do not fit the attribute, or if the
   *     attribute must not be filtered on
   */
  public static Filter compare(ResolvedAttribute attribute, Operator operator, ScimValue value) {
    Target whole = Target.of(attribute);
    Target target = value == ScimNull.NULL ? whole : whole.compared();
    String problem = LiteralRules.problem(target, operator, value);
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    return new Filter.Comparison(target.path(), target.attribute(), operator, value);
  }

  /**
   * Makes a presence test.
   *
   * @param attribute the attribute
   * @return the filter
   * @throws IllegalArgumentException if the attribute must not be filtered on
   */
  public static Filter present(ResolvedAttribute attribute) {
    Target target = Target.of(attribute);
    if (target.hidden()) {
      throw new IllegalArgumentException("A hidden attribute cannot be used in a filter.");
    }
    return new Filter.Present(target.path(), target.attribute());
  }

  /**
   * Joins filters by "and".
   *
   * @param operands one or more; conjunctions among them are dissolved
   * @return the only operand, or a conjunction of all
   * @throws IllegalArgumentException if there is no operand
   */
  public static Filter and(Filter... operands) {
    return Junctions.and(requireOne(operands));
  }

  /**
   * Joins filters by "or".
   *
   * @param operands one or more; disjunctions among them are dissolved
   * @return the only operand, or a disjunction of all
   * @throws IllegalArgumentException if there is no operand
   */
  public static Filter or(Filter... operands) {
    return Junctions.or(requireOne(operands));
  }

  /**
   * Negates a filter.
   *
   * @param operand the filter
   * @return its negation; of a negation, what it negates
   */
  public static Filter not(Filter operand) {
    return Junctions.not(operand);
  }

  /**
   * Lists the attributes that a filter names, for whoever wants to know whether it can evaluate it.
   *
   * @param filter the filter
   * @return the canonical paths, in order; {@code emails[type eq "work"]} names {@code emails} and
   *     {@code emails.type}
   */
  public static Set<AttributePath> paths(Filter filter) {
    return Collections.unmodifiableSet(filter.accept(new PathCollector()));
  }

  /**
   * Tells whether an attribute in a filter is one that no schema knows, see {@link
   * UnknownAttributes#HAVE_NO_VALUE}. Whoever translates filters takes it as always unassigned,
   * whatever is stored under its name.
   *
   * @param attribute the attribute of a node
   * @return true if it has no value in any resource
   */
  public static boolean isUnknown(AttributeDescriptor attribute) {
    return attribute instanceof UnknownAttribute;
  }

  private static List<Filter> requireOne(Filter[] operands) {
    if (operands.length == 0) {
      throw new IllegalArgumentException("A logical filter has at least one operand.");
    }
    return List.of(operands);
  }
}
