package dev.scimlet.json;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValueVisitor;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** Makes JSON-P values of SCIM values. */
final class JsonPValues implements ScimValueVisitor<JsonValue> {

  private final JsonProvider provider;

  JsonPValues(JsonProvider provider) {
    this.provider = provider;
  }

  @Override
  public JsonValue visitArray(ScimArray value) {
    JsonArrayBuilder array = provider.createArrayBuilder();
    value.forEach(element -> array.add(element.accept(this)));
    return array.build();
  }

  @Override
  public JsonValue visitBoolean(ScimBoolean value) {
    return value.value() ? JsonValue.TRUE : JsonValue.FALSE;
  }

  @Override
  public JsonValue visitNull(ScimNull value) {
    return JsonValue.NULL;
  }

  @Override
  public JsonValue visitNumber(ScimNumber value) {
    return provider.createValue(value.value());
  }

  @Override
  public JsonObject visitObject(ScimObject value) {
    JsonObjectBuilder object = provider.createObjectBuilder();
    value.forEach((name, member) -> object.add(name, member.accept(this)));
    return object.build();
  }

  @Override
  public JsonValue visitSecret(ScimSecret value) {
    throw new IllegalStateException("A secret is never written; drop it before.");
  }

  @Override
  public JsonValue visitString(ScimString value) {
    return provider.createValue(value.value());
  }
}
