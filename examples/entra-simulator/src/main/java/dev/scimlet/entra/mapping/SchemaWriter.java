package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.TargetAttribute.Cardinality;
import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@code synchronizationSchema} of Microsoft Graph. */
final class SchemaWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String SOURCE = "Azure Active Directory";
  private static final String TARGET = "customappsso";

  private SchemaWriter() {}

  static String write(SynchronizationSchema schema) {
    ObjectNode document = JSON.createObjectNode();
    ObjectNode rule = document.putArray("synchronizationRules").addObject();
    rule.put("name", "USER_OUTBOUND_USER").put("priority", 1);
    rule.put("sourceDirectoryName", SOURCE).put("targetDirectoryName", TARGET);
    ArrayNode mappings = rule.putArray("objectMappings");
    ObjectNode directory = document.putArray("directories").addObject().put("name", TARGET);
    ArrayNode objects = directory.putArray("objects");
    for (ObjectMapping mapping : List.of(schema.users(), schema.groups())) {
      objectMapping(mappings.addObject(), mapping);
      object(objects.addObject(), mapping);
    }
    return JSON.writeValueAsString(document);
  }

  private static void objectMapping(ObjectNode node, ObjectMapping mapping) {
    node.put("enabled", mapping.enabled());
    node.put(
        "flowTypes",
        Stream.of(ObjectFlowType.values())
            .filter(mapping.flowTypes()::contains)
            .map(ObjectFlowType::graphName)
            .collect(Collectors.joining(", ")));
    node.put("sourceObjectName", mapping.sourceObjectName());
    node.put("targetObjectName", mapping.targetObjectName());
    scope(node, mapping.scope());
    ArrayNode attributes = node.putArray("attributeMappings");
    mapping.attributes().forEach(attribute -> attribute(attributes.addObject(), attribute));
  }

  private static void scope(ObjectNode node, Scope scope) {
    if (scope.equals(Scope.everything())) {
      node.putNull("scope");
      return;
    }
    ObjectNode filter = node.putObject("scope");
    filter.putArray("categoryFilterGroups");
    filters(filter.putArray("groups"), scope.filters());
    filters(filter.putArray("inputFilterGroups"), scope.inputFilters());
  }

  private static void filters(ArrayNode array, List<ScopingFilter> filters) {
    for (ScopingFilter filter : filters) {
      ObjectNode group = array.addObject().put("name", filter.name());
      ArrayNode clauses = group.putArray("clauses");
      for (ScopingClause clause : filter.clauses()) {
        ObjectNode node = clauses.addObject();
        node.put("operatorName", clause.operator().graphName());
        node.put("sourceOperandName", clause.attribute());
        ArrayNode values = node.putObject("targetOperand").putArray("values");
        if (clause.operator().hasOperand()) {
          values.add(clause.value());
        }
      }
    }
  }

  private static void attribute(ObjectNode node, AttributeMapping mapping) {
    node.put("defaultValue", mapping.defaultValue());
    node.put("exportMissingReferences", false);
    node.put("flowBehavior", mapping.flowBehavior().graphName());
    node.put("flowType", mapping.flowType().graphName());
    node.put("matchingPriority", mapping.matchingPriority());
    source(node, mapping.source());
    node.put("targetAttributeName", mapping.target().text());
  }

  private static void source(ObjectNode node, MappingSource source) {
    if (source instanceof MappingSource.Direct direct) {
      source(node, "Attribute", direct.attribute(), "[" + direct.attribute() + "]");
    } else if (source instanceof MappingSource.Constant constant) {
      source(node, "Constant", constant.value(), "\"" + constant.value() + "\"");
    } else if (source instanceof MappingSource.Function function) {
      source(node, "Function", function.expression().function(), function.expression().text());
    } else {
      node.putNull("source");
    }
  }

  private static void source(ObjectNode node, String type, String name, String expression) {
    ObjectNode source = node.putObject("source");
    source.put("expression", expression).put("name", name).put("type", type);
    source.putArray("parameters");
  }

  private static void object(ObjectNode node, ObjectMapping mapping) {
    node.put("name", mapping.targetObjectName());
    ArrayNode attributes = node.putArray("attributes");
    for (TargetAttribute target : mapping.targets()) {
      attributes
          .addObject()
          .put("name", target.name())
          .put("type", target.type().graphName())
          .put("multivalued", target.cardinality() == Cardinality.MULTIPLE)
          .put("caseExact", target.comparison() == Comparison.CASE_EXACT);
    }
  }
}
