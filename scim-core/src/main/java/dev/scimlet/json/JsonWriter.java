package dev.scimlet.json;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ScimValueVisitor;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** Writes values as tokens, in the order in which they stand. */
final class JsonWriter implements ScimValueVisitor<JsonGenerator> {

  private final JsonGenerator generator;

  JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  @Override
  public JsonGenerator visitArray(ScimArray value) {
    generator.writeStartArray();
    for (ScimValue element : value) {
      element.accept(this);
    }
    return generator.writeEndArray();
  }

  @Override
  public JsonGenerator visitBoolean(ScimBoolean value) {
    return generator.writeBoolean(value.value());
  }

  @Override
  public JsonGenerator visitNull(ScimNull value) {
    return generator.writeNull();
  }

  @Override
  public JsonGenerator visitNumber(ScimNumber value) {
    BigDecimal number = value.value();
    return number.scale() == 0 && number.precision() <= 18
        ? generator.writeNumber(number.longValue())
        : generator.writeNumber(number);
  }

  @Override
  public JsonGenerator visitObject(ScimObject value) {
    generator.writeStartObject();
    value.forEach(
        (name, member) -> {
          generator.writeName(name);
          member.accept(this);
        });
    return generator.writeEndObject();
  }

  /** A secret that gets here is a bug, and must not become a leak. */
  @Override
  public JsonGenerator visitSecret(ScimSecret value) {
    throw new IllegalStateException("A secret is never written; drop it before.");
  }

  @Override
  public JsonGenerator visitString(ScimString value) {
    return generator.writeString(value.value());
  }
}
