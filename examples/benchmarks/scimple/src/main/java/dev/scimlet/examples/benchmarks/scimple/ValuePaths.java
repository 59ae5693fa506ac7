package dev.scimlet.examples.benchmarks.scimple;

import org.apache.directory.scim.spec.filter.AttributeComparisonExpression;
import org.apache.directory.scim.spec.filter.CompareOperator;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpression;
import org.apache.directory.scim.spec.filter.LogicalExpression;
import org.apache.directory.scim.spec.filter.LogicalOperator;
import org.apache.directory.scim.spec.filter.ValuePathExpression;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;

/**
 * Filter b as a tree: the paths inside of the brackets are relative, as the evaluator wants them.
 */
final class ValuePaths {

  private ValuePaths() {}

  static Filter workOrChat() {
    return new Filter(
        new LogicalExpression(
            valuePath("emails", "work", "@example.com"),
            LogicalOperator.OR,
            valuePath("ims", "xmpp", "@foo.com")));
  }

  private static FilterExpression valuePath(String attribute, String type, String part) {
    return new ValuePathExpression(
        new AttributeReference(attribute),
        new LogicalExpression(
            comparison("type", CompareOperator.EQ, type),
            LogicalOperator.AND,
            comparison("value", CompareOperator.CO, part)));
  }

  private static FilterExpression comparison(
      String attribute, CompareOperator operator, String value) {
    return new AttributeComparisonExpression(new AttributeReference(attribute), operator, value);
  }
}
