package dev.scimlet.testing;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ResolverMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds attributes by name in one core schema and its extensions; slow and simple. */
final class TestResolver implements AttributeResolver {

  private final String coreUri;
  private final Map<String, TestAttribute> schemas = new LinkedHashMap<>();
  private final ResolverMemory memory = new ResolverMemory();

  TestResolver(String coreUri, List<TestAttribute> common, List<TestAttribute> core) {
    this.coreUri = coreUri;
    List<TestAttribute> all = new ArrayList<>(common);
    all.addAll(core);
    schemas.put(coreUri, container(coreUri, all));
  }

  private TestResolver(String coreUri, Map<String, TestAttribute> schemas) {
    this.coreUri = coreUri;
    this.schemas.putAll(schemas);
  }

  TestResolver withExtension(String uri, List<TestAttribute> attributes) {
    TestResolver extended = new TestResolver(coreUri, schemas);
    extended.schemas.put(uri, container(uri, attributes));
    return extended;
  }

  @Override
  public Optional<ResolvedAttribute> resolve(String name) {
    String uri = longestPrefix(name);
    if (uri == null) {
      return resolveBare(name);
    }
    if (name.length() == uri.length()) {
      return Optional.of(
          new ResolvedAttribute(AttributePath.ofSchema(uri), schema(uri), null, null));
    }
    NameRepair repair = name.charAt(uri.length()) == '.' ? NameRepair.DOT_AFTER_SCHEMA : null;
    return find(uri, name.substring(uri.length() + 1), repair);
  }

  @Override
  public ResolverMemory memory() {
    return memory;
  }

  private Optional<ResolvedAttribute> resolveBare(String name) {
    Optional<ResolvedAttribute> core = find(coreUri, name, null);
    if (core.isPresent()) {
      return core;
    }
    return schemas.keySet().stream()
        .filter(uri -> !uri.equals(coreUri))
        .flatMap(uri -> find(uri, name, NameRepair.BARE_EXTENSION_ATTRIBUTE).stream())
        .findFirst();
  }

  private Optional<ResolvedAttribute> find(String uri, String local, @Nullable NameRepair repair) {
    int dot = local.indexOf('.');
    String name = dot < 0 ? local : local.substring(0, dot);
    AttributeDescriptor attribute = schema(uri).subAttribute(name);
    if (attribute == null) {
      return Optional.empty();
    }
    AttributePath path =
        new AttributePath(uri.equals(coreUri) ? null : uri, attribute.name(), null);
    if (dot < 0) {
      return Optional.of(new ResolvedAttribute(path, attribute, null, repair));
    }
    AttributeDescriptor sub = attribute.subAttribute(local.substring(dot + 1));
    return sub == null
        ? Optional.empty()
        : Optional.of(new ResolvedAttribute(path.child(sub.name()), attribute, sub, repair));
  }

  private TestAttribute schema(String uri) {
    return Objects.requireNonNull(schemas.get(uri));
  }

  private @Nullable String longestPrefix(String name) {
    return schemas.keySet().stream()
        .filter(uri -> name.regionMatches(true, 0, uri, 0, uri.length()))
        .filter(
            uri -> name.length() == uri.length() || ":.".indexOf(name.charAt(uri.length())) >= 0)
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse(null);
  }

  private static TestAttribute container(String uri, List<TestAttribute> attributes) {
    return TestAttribute.complex(uri, attributes.toArray(new TestAttribute[0]));
  }
}
