package dev.scimlet.json;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Objects;

/**
 * SCIM values as Jakarta JSON-P 2.1 values.
 *
 * <p>Needs {@code jakarta.json:jakarta.json-api} and an implementation such as Parsson, which
 * nothing else in this library does. Thread-safe if the provider is.
 */
// Not transitive on purpose, see module-info: a host without this view needs no library for it.
@SuppressWarnings("exports")
public final class JsonPView {

  private final JsonPValues values;

  private JsonPView(JsonProvider provider) {
    this.values = new JsonPValues(provider);
  }

  /**
   * Makes a view.
   *
   * @param provider the implementation of JSON-P, for instance {@code JsonProvider.provider()}
   * @return the view
   */
  public static JsonPView of(JsonProvider provider) {
    return new JsonPView(Objects.requireNonNull(provider));
  }

  /**
   * Converts an object to JSON-P.
   *
   * @param object the object
   * @return the JSON object
   * @throws IllegalStateException if the object contains a secret
   */
  public JsonObject toJson(ScimObject object) {
    return values.visitObject(object);
  }

  /**
   * Converts a JSON-P value to a SCIM value.
   *
   * @param json the JSON value
   * @return the SCIM value
   */
  public ScimValue toValue(JsonValue json) {
    return switch (json.getValueType()) {
      case OBJECT -> toScimObject(json.asJsonObject());
      case ARRAY -> array(json.asJsonArray());
      case STRING -> ScimString.of(((JsonString) json).getString());
      case NUMBER -> ScimNumber.of(((JsonNumber) json).bigDecimalValue());
      case TRUE -> ScimBoolean.TRUE;
      case FALSE -> ScimBoolean.FALSE;
      case NULL -> ScimNull.NULL;
    };
  }

  /**
   * Converts a JSON-P object to a SCIM object.
   *
   * @param json the JSON object
   * @return the SCIM object
   */
  public ScimObject toScimObject(JsonObject json) {
    ScimObject.Builder object = ScimObject.builder();
    json.forEach((name, member) -> object.put(name, toValue(member)));
    return object.build();
  }

  private ScimArray array(JsonArray json) {
    return ScimArray.of(json.stream().map(this::toValue).toList());
  }
}
