package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.FlowBehavior;
import dev.scimlet.entra.mapping.FlowType;
import dev.scimlet.entra.mapping.MappingSource;
import dev.scimlet.entra.mapping.ObjectFlowType;
import dev.scimlet.entra.mapping.ObjectMapping;
import dev.scimlet.entra.mapping.Scope;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.mapping.TargetPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mappings that differ a little from those of an application outside the gallery. */
final class TestMappings {

  private TestMappings() {}

  static AttributeMapping direct(String target, String source) {
    return AttributeMapping.of(target, new MappingSource.Direct(source));
  }

  static AttributeMapping function(String target, String expression) {
    return AttributeMapping.of(target, MappingSource.Function.parse(expression));
  }

  /** Users are matched by the e-mail address, which goes to another attribute. */
  static SynchronizationSchema matchingBy(String target) {
    SynchronizationSchema custom = SynchronizationSchema.customApplication();
    List<AttributeMapping> attributes = new ArrayList<>();
    custom.users().attributes().stream()
        .filter(mapping -> !mapping.target().text().equals(target))
        .forEach(mapping -> attributes.add(mapping.withMatchingPriority(0)));
    attributes.add(
        new AttributeMapping(
            new MappingSource.Direct("mail"),
            TargetPath.parse(target),
            null,
            FlowType.OBJECT_ADD_ONLY,
            FlowBehavior.FLOW_WHEN_CHANGED,
            1));
    return with(custom, attributes);
  }

  /** The custom application with other mappings of users. */
  static SynchronizationSchema users(AttributeMapping... attributes) {
    return with(SynchronizationSchema.customApplication(), List.of(attributes));
  }

  /** The custom application with further mappings of users. */
  static SynchronizationSchema and(AttributeMapping... further) {
    SynchronizationSchema custom = SynchronizationSchema.customApplication();
    List<AttributeMapping> attributes = new ArrayList<>(custom.users().attributes());
    attributes.addAll(List.of(further));
    return with(custom, attributes);
  }

  static SynchronizationSchema allowing(ObjectFlowType... types) {
    SynchronizationSchema custom = SynchronizationSchema.customApplication();
    return new SynchronizationSchema(
        change(custom.users(), custom.users().attributes(), custom.users().scope(), Set.of(types)),
        custom.groups());
  }

  static SynchronizationSchema scoped(Scope scope) {
    SynchronizationSchema custom = SynchronizationSchema.customApplication();
    ObjectMapping users = custom.users();
    return new SynchronizationSchema(
        change(users, users.attributes(), scope, users.flowTypes()), custom.groups());
  }

  private static SynchronizationSchema with(
      SynchronizationSchema schema, List<AttributeMapping> attributes) {
    ObjectMapping users = schema.users();
    return new SynchronizationSchema(
        change(users, attributes, users.scope(), users.flowTypes()), schema.groups());
  }

  private static ObjectMapping change(
      ObjectMapping mapping,
      List<AttributeMapping> attributes,
      Scope scope,
      Set<ObjectFlowType> flowTypes) {
    return new ObjectMapping(
        mapping.source(),
        mapping.sourceObjectName(),
        mapping.targetObjectName(),
        mapping.enabled(),
        flowTypes,
        attributes,
        scope,
        mapping.targets());
  }
}
