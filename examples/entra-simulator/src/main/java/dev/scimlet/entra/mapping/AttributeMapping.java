package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.expression.Expression;
import dev.scimlet.entra.mapping.expression.ExpressionException;
import dev.scimlet.entra.source.SourceObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * How one attribute of the target gets its value.
 *
 * @param source where the value comes from
 * @param target where it goes to
 * @param defaultValue what a new object gets if the source has no value, or null
 * @param flowType when the mapping applies
 * @param flowBehavior which values are exported
 * @param matchingPriority 0, or the precedence of the attribute in the search for an existing
 *     object: the lowest comes first
 */
public record AttributeMapping(
    MappingSource source,
    TargetPath target,
    @Nullable String defaultValue,
    FlowType flowType,
    FlowBehavior flowBehavior,
    int matchingPriority) {

  private static final Flow EMPTY = new Flow.Empty();
  private static final Flow IGNORED = new Flow.Ignored();

  /**
   * Checks the priority.
   *
   * @param source as the component
   * @param target as the component
   * @param defaultValue as the component
   * @param flowType as the component
   * @param flowBehavior as the component
   * @param matchingPriority as the component
   * @throws IllegalArgumentException if the priority is negative
   */
  public AttributeMapping {
    if (matchingPriority < 0) {
      throw new IllegalArgumentException("A matching priority is 0 or more.");
    }
  }

  /**
   * Makes the mapping that the portal makes by default: it applies always, without a default value
   * and without matching.
   *
   * @param target the target's path as text
   * @param source where the value comes from
   * @return the mapping
   * @throws IllegalArgumentException if the target is no path
   */
  public static AttributeMapping of(String target, MappingSource source) {
    return new AttributeMapping(
        source, TargetPath.parse(target), null, FlowType.ALWAYS, FlowBehavior.FLOW_WHEN_CHANGED, 0);
  }

  /**
   * Makes the same mapping with another precedence.
   *
   * @param priority the precedence, 1 for the first; 0 for none
   * @return the mapping
   */
  public AttributeMapping withMatchingPriority(int priority) {
    return new AttributeMapping(source, target, defaultValue, flowType, flowBehavior, priority);
  }

  /**
   * Finds what flows.
   *
   * @param object the object of the source
   * @param context what else matters
   * @return what flows
   * @throws MappingException if the expression fails for this object
   */
  public Flow evaluate(SourceObject object, MappingContext context) {
    if (flowType == FlowType.OBJECT_ADD_ONLY && !context.creating()) {
      return IGNORED;
    }
    if (source instanceof MappingSource.None) {
      return orDefault(IGNORED, context);
    }
    if (source instanceof MappingSource.Function function) {
      return function(function.expression(), new ObjectInput(object, context));
    }
    JsonNode value = value(new ObjectInput(object, context));
    return isEmpty(value) ? orDefault(EMPTY, context) : new Flow.Value(value);
  }

  private Flow function(Expression expression, ObjectInput input) {
    try {
      return expression
          .evaluate(input)
          .map(value -> flow(value, expression, input.context()))
          .orElse(IGNORED);
    } catch (ExpressionException e) {
      throw new MappingException("The mapping of " + target + ": " + e.getMessage(), e);
    }
  }

  private Flow flow(JsonNode value, Expression expression, MappingContext context) {
    if (isEmpty(value)) {
      return orDefault(EMPTY, context);
    }
    return new Flow.Value(
        value, expression.isRedacted() ? Flow.Logged.REDACTED : Flow.Logged.PLAIN);
  }

  private Flow orDefault(Flow otherwise, MappingContext context) {
    return context.creating() && defaultValue != null && !defaultValue.isEmpty()
        ? new Flow.Value(StringNode.valueOf(defaultValue))
        : otherwise;
  }

  private JsonNode value(ObjectInput input) {
    if (source instanceof MappingSource.Direct direct) {
      return input.attribute(direct.attribute());
    }
    return source instanceof MappingSource.Constant constant
        ? StringNode.valueOf(constant.value())
        : MissingNode.getInstance();
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isString() && value.stringValue().isEmpty())
        || (value.isArray() && value.isEmpty());
  }
}
