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

/** Writes values, members in the order in which they stand. */
final class JsonWriter implements ScimValueVisitor<JsonOutput> {

  /** Deeper values are none that anybody reads; they must not end the thread. */
  static final int DEEPEST = 500;

  private static final int DIGITS_OF_LONG = 18;

  private final JsonOutput output;
  private int depth;
  private boolean metSecret;

  JsonWriter(JsonOutput output) {
    this.output = output;
  }

  /** Writes a value, and tells whether there was no secret in it. */
  boolean isWritten(ScimValue value) {
    depth = 0;
    metSecret = false;
    value.accept(this);
    return !metSecret;
  }

  @Override
  public JsonOutput visitArray(ScimArray value) {
    enter();
    output.beginArray();
    for (int i = 0; i < value.size(); i++) {
      value.get(i).accept(this);
    }
    depth--;
    return output.endArray();
  }

  @Override
  public JsonOutput visitBoolean(ScimBoolean value) {
    return output.literal(value.value() ? "true" : "false");
  }

  @Override
  public JsonOutput visitNull(ScimNull value) {
    return output.literal("null");
  }

  @Override
  public JsonOutput visitNumber(ScimNumber value) {
    BigDecimal number = value.value();
    return number.scale() == 0 && number.precision() <= DIGITS_OF_LONG
        ? output.number(number.longValue())
        : output.literal(number.toString());
  }

  @Override
  public JsonOutput visitObject(ScimObject value) {
    enter();
    output.beginObject();
    for (int i = 0; i < value.size(); i++) {
      output.name(value.nameAt(i));
      value.valueAt(i).accept(this);
    }
    depth--;
    return output.endObject();
  }

  /** A secret never gets into the output; whoever asked for it drops what was written around. */
  @Override
  public JsonOutput visitSecret(ScimSecret value) {
    metSecret = true;
    return output;
  }

  @Override
  public JsonOutput visitString(ScimString value) {
    return output.string(value.value());
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw new IllegalStateException("A value cannot be written as JSON.");
    }
  }
}
