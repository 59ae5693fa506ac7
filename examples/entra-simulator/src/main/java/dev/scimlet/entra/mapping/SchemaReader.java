package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.TargetAttribute.Cardinality;
import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import dev.scimlet.entra.source.SourceType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code synchronizationSchema} of Microsoft Graph. */
final class SchemaReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonPlace document;
  private @Nullable ObjectMapping users;
  private @Nullable ObjectMapping groups;

  private SchemaReader(JsonPlace document) {
    this.document = document;
  }

  static SynchronizationSchema read(String json) {
    try {
      return new SchemaReader(new JsonPlace(JSON.readTree(json), "")).schema();
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw new MappingException(
          "This is no JSON; see line "
              + place.getLineNr()
              + ", column "
              + place.getColumnNr()
              + ".",
          e);
    }
  }

  private SynchronizationSchema schema() {
    for (JsonPlace rule : document.member("synchronizationRules").elements()) {
      for (JsonPlace mapping : rule.member("objectMappings").elements()) {
        take(mapping, rule);
      }
    }
    if (users == null) {
      throw document.failure("no object mapping is for users (sourceObjectName User).");
    }
    return new SynchronizationSchema(users, groups == null ? noGroups() : groups);
  }

  private void take(JsonPlace place, JsonPlace rule) {
    ObjectMapping mapping = objectMapping(place, rule);
    boolean user = mapping.source() == SourceType.USER;
    if ((user ? users : groups) != null) {
      throw place.failure("another object mapping is for the same objects.");
    }
    if (user) {
      users = mapping;
    } else {
      groups = mapping;
    }
  }

  private ObjectMapping objectMapping(JsonPlace place, JsonPlace rule) {
    String target = place.text("targetObjectName");
    ObjectMapping mapping =
        place.checked(
            here ->
                new ObjectMapping(
                    sourceType(here),
                    here.text("sourceObjectName"),
                    target,
                    here.bool("enabled", true),
                    flowTypes(here),
                    attributes(here.member("attributeMappings")),
                    ScopeReader.scope(here.member("scope")),
                    targets(rule.optionalText("targetDirectoryName"), target)));
    if (mapping.enabled() && mapping.matching().isEmpty()) {
      throw place.failure("one attribute at least has a matchingPriority above 0.");
    }
    return mapping;
  }

  private static SourceType sourceType(JsonPlace place) {
    String name = place.text("sourceObjectName");
    return place
        .member("sourceObjectName")
        .constant(name, SourceType.values(), type -> type == SourceType.USER ? "User" : "Group");
  }

  private static Set<ObjectFlowType> flowTypes(JsonPlace place) {
    String text = place.optionalText("flowTypes");
    if (text == null) {
      return EnumSet.allOf(ObjectFlowType.class);
    }
    JsonPlace member = place.member("flowTypes");
    Set<ObjectFlowType> types = EnumSet.noneOf(ObjectFlowType.class);
    for (String name : text.split(",")) {
      if (!name.isBlank() && !name.strip().equalsIgnoreCase("None")) {
        types.add(
            member.constant(name.strip(), ObjectFlowType.values(), ObjectFlowType::graphName));
      }
    }
    return types;
  }

  private static List<AttributeMapping> attributes(JsonPlace place) {
    return place.elements().stream().map(SchemaReader::attribute).toList();
  }

  private static AttributeMapping attribute(JsonPlace place) {
    String target = place.text("targetAttributeName");
    return new AttributeMapping(
        place.member("source").checked(SourceReader::source),
        place.member("targetAttributeName").checked(here -> TargetPath.parse(target)),
        place.optionalText("defaultValue"),
        place.named("flowType", FlowType.values(), FlowType::graphName, FlowType.ALWAYS),
        place.named(
            "flowBehavior",
            FlowBehavior.values(),
            FlowBehavior::graphName,
            FlowBehavior.FLOW_WHEN_CHANGED),
        priority(place));
  }

  private static int priority(JsonPlace place) {
    int priority = place.integer("matchingPriority");
    if (priority < 0) {
      throw place.member("matchingPriority").failure("0 or more is expected.");
    }
    return priority;
  }

  private List<TargetAttribute> targets(@Nullable String directory, String object) {
    List<TargetAttribute> targets = new ArrayList<>();
    for (JsonPlace place : document.member("directories").elements()) {
      if (place.text("name").equals(directory)) {
        for (JsonPlace definition : place.member("objects").elements()) {
          if (definition.text("name").equals(object)) {
            definition.member("attributes").elements().forEach(a -> targets.add(target(a)));
          }
        }
      }
    }
    return targets;
  }

  private static TargetAttribute target(JsonPlace place) {
    return new TargetAttribute(
        place.text("name"),
        place.named("type", TargetType.values(), TargetType::graphName, TargetType.STRING),
        place.bool("multivalued", false) ? Cardinality.MULTIPLE : Cardinality.SINGLE,
        place.bool("caseExact", true) ? Comparison.CASE_EXACT : Comparison.IGNORING_CASE);
  }

  /** A schema without groups provisions none. */
  private static ObjectMapping noGroups() {
    return new ObjectMapping(
        SourceType.GROUP,
        "Group",
        DefaultMappings.GROUP,
        false,
        Set.of(),
        List.of(),
        Scope.everything(),
        List.of());
  }
}
