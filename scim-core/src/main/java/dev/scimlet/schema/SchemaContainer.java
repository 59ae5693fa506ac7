package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the URI of a schema names by itself: a complex value with the schema's attributes. */
final class SchemaContainer implements AttributeDescriptor {

  private final String uri;
  private final boolean required;
  private final List<Attribute> attributes;

  /** In lower case and, because most names are written so, in canonical spelling. */
  private final Map<String, Attribute> byName = new HashMap<>();

  SchemaContainer(String uri, boolean required, List<Attribute> attributes) {
    this.uri = uri;
    this.required = required;
    this.attributes = attributes;
    for (Attribute attribute : attributes) {
      byName.put(AsciiCase.lower(attribute.name()), attribute);
      byName.put(attribute.name(), attribute);
    }
  }

  @Override
  public String name() {
    return uri;
  }

  @Override
  public AttributeType type() {
    return AttributeType.COMPLEX;
  }

  @Override
  public boolean required() {
    return required;
  }

  @Override
  public List<Attribute> subAttributes() {
    return attributes;
  }

  @Override
  public @Nullable Attribute subAttribute(String name) {
    Attribute found = byName.get(name);
    return found != null ? found : byName.get(AsciiCase.lower(name));
  }
}
