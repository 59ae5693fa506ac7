package dev.scimlet.examples.server.console;

import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaRegistry;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the attributes of a resource, also those that this console knows nothing of. */
final class AttributeView {

  /**
   * The attributes of a schema.
   *
   * @param title the name of the schema
   * @param facts the attributes
   */
  record Section(String title, List<Fact> facts) {}

  /**
   * An attribute.
   *
   * @param name its name
   * @param values its values in words
   */
  record Fact(String name, List<String> values) {}

  /** Schemas are the titles of the sections; members have a list of their own. */
  private static final Set<String> HIDDEN = Set.of("schemas", "members");

  private final SchemaRegistry registry;

  AttributeView(SchemaRegistry registry) {
    this.registry = registry;
  }

  List<Section> sections(StoredResource resource) {
    List<Fact> core = new ArrayList<>(List.of(new Fact("id", List.of(resource.key().id()))));
    List<Section> extensions = new ArrayList<>();
    ScimObject body = resource.resource().body();
    body.forEach(
        (name, value) -> {
          if (name.startsWith("urn:") && value instanceof ScimObject extension) {
            extensions.add(new Section(title(name), facts(extension)));
          } else if (!HIDDEN.contains(name)) {
            core.add(new Fact(name, ValueText.lines(value)));
          }
        });
    addTime(core, "meta.created", resource.created());
    addTime(core, "meta.lastModified", resource.lastModified());
    List<Section> sections = new ArrayList<>(List.of(new Section("Attributes", core)));
    sections.addAll(extensions);
    return sections;
  }

  private String title(String uri) {
    return registry.findSchema(uri).map(Schema::name).orElse(uri);
  }

  private static List<Fact> facts(ScimObject object) {
    List<Fact> facts = new ArrayList<>();
    object.forEach((name, value) -> add(facts, name, value));
    return facts;
  }

  /** An object within an extension has a line for each of its parts. */
  private static void add(List<Fact> facts, String name, ScimValue value) {
    if (value instanceof ScimObject object) {
      object.forEach((part, inner) -> add(facts, name + "." + part, inner));
    } else {
      facts.add(new Fact(name, ValueText.lines(value)));
    }
  }

  private static void addTime(List<Fact> facts, String name, @Nullable Instant time) {
    if (time != null) {
      facts.add(new Fact(name, List.of(Words.second(time) + " UTC")));
    }
  }
}
