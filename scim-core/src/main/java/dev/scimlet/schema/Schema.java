package dev.scimlet.schema;

import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A schema: a URI and the attributes it stands for, RFC 7643 section 7.
 *
 * @param id the URI, which {@code schemas} and attribute paths name
 * @param name the name for human readers; may be empty
 * @param description what it is for, for human readers; may be empty
 * @param attributes its attributes
 */
public record Schema(String id, String name, String description, List<Attribute> attributes) {

  /**
   * Copies and checks the components.
   *
   * @param id as the component
   * @param name as the component
   * @param description as the component
   * @param attributes as the component
   * @throws SchemaException if the id is no URI, or two attributes have the same name
   */
  public Schema {
    SchemaUris.check(id);
    attributes = List.copyOf(attributes);
    AttributeRules.checkDistinct("Schema " + id, attributes);
  }

  /**
   * Reads a schema from its JSON form.
   *
   * <p>Members are found in any case. Those that are absent or null have the defaults of section
   * 2.2; unknown members, {@code schemas} and {@code meta} are ignored. {@code userName} and {@code
   * password} of the schema for users are prepared as RFC 7644 section 5 asks, which the form
   * cannot say.
   *
   * @param json the form of section 7
   * @return the schema
   * @throws SchemaException if the form is not kept, or the schema contradicts itself; the message
   *     names the schema and the attribute
   */
  public static Schema of(ScimObject json) {
    return SchemaJson.read(json);
  }

  /**
   * Makes a schema.
   *
   * @param id the URI
   * @param name the name for human readers
   * @param attributes its attributes
   * @return the schema, without a description
   * @throws SchemaException if the id is no URI, or two attributes have the same name
   */
  public static Schema of(String id, String name, Attribute... attributes) {
    return new Schema(id, name, "", List.of(attributes));
  }

  /** {@return the JSON form of section 7, without meta and without nulls} */
  public ScimObject toScimObject() {
    return SchemaJson.write(this);
  }

  /**
   * Finds an attribute.
   *
   * @param attributeName its name, in any case
   * @return the attribute, or empty if the schema has none of that name
   */
  public Optional<Attribute> findAttribute(String attributeName) {
    return Optional.ofNullable(Attribute.find(attributes, attributeName));
  }

  /**
   * Changes one attribute, for instance its uniqueness; the schema is then published with the
   * change (RFC 7643 section 8.7.1 allows a provider to set characteristics).
   *
   * @param attributeName its name, in any case
   * @param change what to do with it
   * @return a schema that differs in this attribute
   * @throws SchemaException if there is none of that name, or the change contradicts it
   */
  public Schema withAttribute(String attributeName, UnaryOperator<AttributeBuilder> change) {
    Attribute old =
        findAttribute(attributeName)
            .orElseThrow(
                () -> new SchemaException("Schema " + id + " has no " + attributeName + "."));
    Attribute changed = change.apply(old.toBuilder()).build();
    return new Schema(
        id, name, description, attributes.stream().map(a -> a.equals(old) ? changed : a).toList());
  }

  /**
   * Keeps some attributes only: for a host that has a place for these and no others. What a client
   * sends beyond them is then unknown, and never answered as if it had been stored.
   *
   * @param attributeNames the names to keep, in any case
   * @return a schema with these attributes
   * @throws SchemaException if there is none of such a name
   */
  public Schema only(String... attributeNames) {
    List<Attribute> kept = new ArrayList<>();
    for (String attributeName : attributeNames) {
      kept.add(
          findAttribute(attributeName)
              .orElseThrow(
                  () -> new SchemaException("Schema " + id + " has no " + attributeName + ".")));
    }
    return new Schema(id, name, description, kept);
  }

  /**
   * RFC 7643 section 3.1: what is said there goes before what a schema says of these attributes.
   */
  Schema withCommonAttributes() {
    List<Attribute> settled = new ArrayList<>(attributes.size());
    for (Attribute attribute : attributes) {
      Attribute common = Attribute.find(CommonAttributes.all(), attribute.name());
      settled.add(common == null ? attribute : common);
    }
    return settled.equals(attributes) ? this : new Schema(id, name, description, settled);
  }
}
