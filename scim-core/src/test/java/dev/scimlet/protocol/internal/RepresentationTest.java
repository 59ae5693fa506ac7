package dev.scimlet.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Returned;
import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.AttributeBuilder;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is copied out of the JSON of a body is what its tree says")
class RepresentationTest {

  private static final String BASE_URL = "https://example.com/v2";
  private static final String CANARY = "s3cret-canary";

  /** Attributes of each kind of the returned characteristic, and complex ones that mix them. */
  private static final ResourceType LOCK =
      ResourceType.of("Lock", "/Locks", Schema.of("urn:a:Lock", "Lock", attributes()))
          .with(Schema.of("urn:a:Door", "Door", attributes()))
          .with(Schema.of("urn:a:Key", "Key", text("a").build(), text("b").build()));

  private static final List<ResourceType> TYPES =
      List.of(ResourceTypes.user(), ResourceTypes.group(), LOCK);

  private final Random random = new Random(7643);

  private static AttributeBuilder text(String name) {
    return Attribute.string(name);
  }

  private static Attribute[] attributes() {
    List<Attribute> all = new ArrayList<>();
    List<Attribute> parts = new ArrayList<>();
    for (Returned returned : Returned.values()) {
      String name = returned.name().toLowerCase(Locale.ROOT);
      Attribute simple = text(name).returned(returned).build();
      all.add(simple);
      parts.add(simple);
    }
    all.add(Attribute.complex("plain", text("a").build(), text("b").build()).build());
    all.add(Attribute.complex("mixed", parts.toArray(Attribute[]::new)).build());
    all.add(Attribute.complex("some", parts.toArray(Attribute[]::new)).multiValued().build());
    return all.toArray(Attribute[]::new);
  }

  @Test
  void randomResourcesAndSelections() {
    for (int i = 0; i < 6_000; i++) {
      ResourceType type = TYPES.get(i % TYPES.size());
      Endpoint endpoint = Endpoint.of(type, InMemoryResourceStore.of(type));
      StoredResource stored = stored(type);
      AttributeSource source = source(endpoint, stored);
      for (int k = 0; k < 3; k++) {
        AttributeSelection selection = selection(type);
        JsonOutput output = new JsonOutput();
        new Representation(ShownAttributes.of(endpoint, selection), BASE_URL, output)
            .write(stored, source);
        JsonBytes written = output.finish();
        ScimObject tree = new RepresentationAsTree(type, selection, BASE_URL).of(stored, source);
        assertThat(written.toString()).isEqualTo(ScimJson.print(tree)).doesNotContain(CANARY);
      }
    }
  }

  private StoredResource stored(ResourceType type) {
    return new StoredResource(
        new ResourceKey(type.name(), "id-" + random.nextInt(9)),
        new Version(Integer.toString(random.nextInt(99))),
        random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextLong(1L << 42)),
        random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextLong(1L << 42)),
        Resource.of(type, body(type)));
  }

  /** A body in any order, with what no schema knows in it. */
  private ScimObject body(ResourceType type) {
    List<String> names = new ArrayList<>(names(type.schema()));
    names.addAll(List.of("externalId", "drifted"));
    ScimObject.Builder body = ScimObject.builder();
    for (String name : some(names)) {
      body.put(name, value(name, 0));
    }
    List<String> uris = new ArrayList<>(List.of("urn:a:Drifted"));
    for (SchemaExtension extension : type.extensions()) {
      uris.add(extension.schema().id());
      if (random.nextInt(3) > 0) {
        body.put(extension.schema().id(), data(extension.schema()));
      }
    }
    String uri = uris.get(random.nextInt(uris.size()));
    return random.nextInt(8) > 0 ? body.build() : body.put(uri, odd()).build();
  }

  private ScimObject data(Schema schema) {
    List<String> names = new ArrayList<>(names(schema));
    if (random.nextInt(4) == 0) {
      names.add("drifted");
    }
    List<String> chosen = some(names);
    if (random.nextBoolean()) {
      chosen.sort(Comparator.comparing(names::indexOf));
    }
    ScimObject.Builder data = ScimObject.builder();
    chosen.forEach(name -> data.put(name, value(name, 0)));
    return data.build();
  }

  private ScimValue odd() {
    return random.nextBoolean() ? ScimNull.NULL : ScimObject.of("a", ScimArray.of());
  }

  private static List<String> names(Schema schema) {
    return schema.attributes().stream().map(Attribute::name).toList();
  }

  private List<String> some(List<String> names) {
    List<String> some = new ArrayList<>(names);
    Collections.shuffle(some, random);
    return new ArrayList<>(some.subList(0, random.nextInt(some.size() + 1)));
  }

  /** Secrets are where nobody may see them; other values have any form, as drift leaves them. */
  private ScimValue value(String name, int depth) {
    if (name.equals("never") || name.equals("password")) {
      return random.nextBoolean() ? ScimSecret.of(CANARY) : ScimString.of(CANARY);
    }
    return switch (random.nextInt(depth > 1 ? 5 : 9)) {
      case 0 -> ScimNull.NULL;
      case 1 -> ScimNumber.of(random.nextInt());
      case 2 -> ScimBoolean.of(random.nextBoolean());
      case 3, 4 -> ScimString.of("t \"" + random.nextInt() + "\" \u00e4");
      case 5, 6 -> object(depth);
      default ->
          ScimArray.of(
              Collections.nCopies(random.nextInt(3), 0).stream()
                  .map(i -> value(name, depth + 1))
                  .toList());
    };
  }

  private ScimObject object(int depth) {
    ScimObject.Builder object = ScimObject.builder();
    for (String name :
        some(List.of("a", "b", "always", "default", "request", "value", "drifted"))) {
      object.put(name, value(name, depth + 1));
    }
    return object.build();
  }

  private AttributeSource source(Endpoint endpoint, StoredResource stored) {
    ScimValue derived =
        random.nextBoolean() ? null : ScimArray.of(ScimObject.builder().put("value", "g").build());
    return name -> endpoint.derives(name) ? derived : stored.get(name);
  }

  private AttributeSelection selection(ResourceType type) {
    Set<AttributePath> written = random.nextInt(4) > 0 ? Set.of() : paths(type);
    return switch (random.nextInt(4)) {
      case 0 -> new AttributeSelection(paths(type), Set.of(), written);
      case 1 -> new AttributeSelection(null, paths(type), written);
      case 2 -> new AttributeSelection(paths(type), paths(type), written);
      default -> AttributeSelection.byDefault().withWritten(written);
    };
  }

  private Set<AttributePath> paths(ResourceType type) {
    Set<AttributePath> paths = new HashSet<>();
    List<AttributePath> all = new ArrayList<>();
    for (String name : Arrays.asList("externalId", "meta")) {
      all.add(AttributePath.of(name));
    }
    all.add(AttributePath.of("meta", "version"));
    for (Attribute attribute : type.schema().attributes()) {
      all.add(AttributePath.of(attribute.name()));
      attribute
          .subAttributes()
          .forEach(sub -> all.add(AttributePath.of(attribute.name(), sub.name())));
    }
    for (SchemaExtension extension : type.extensions()) {
      AttributePath schema = AttributePath.ofSchema(extension.schema().id());
      all.add(schema);
      for (Attribute attribute : extension.schema().attributes()) {
        AttributePath path = schema.child(attribute.name());
        all.add(path);
        attribute.subAttributes().forEach(sub -> all.add(path.child(sub.name())));
      }
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      paths.add(all.get(random.nextInt(all.size())));
    }
    return paths;
  }
}
