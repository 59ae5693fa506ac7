package dev.scimlet.json;

import dev.scimlet.json.JsonException.Kind;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamLocation;

/** Turns the tokens of one text into values. The depth limit bounds the recursion. */
final class JsonReader {

  private final JsonParser parser;
  private final JsonLimits limits;

  /** Whether no string in the text has other characters than those that may be stored. */
  private final boolean isPlain;

  /** What collects the members of the objects at each depth, one object after the other. */
  private final List<ScimObject.Builder> builders = new ArrayList<>();

  /** The values of all arrays that are being read, those of the innermost one last. */
  private final List<ScimValue> elements = new ArrayList<>();

  JsonReader(JsonParser parser, boolean isPlain, JsonLimits limits) {
    this.parser = parser;
    this.isPlain = isPlain;
    this.limits = limits;
  }

  ScimValue readText() {
    ScimValue value = value(next(), 0);
    if (parser.nextToken() != null) {
      throw error(Kind.SYNTAX, "Something follows the JSON value.");
    }
    return value;
  }

  private ScimValue value(JsonToken token, int depth) {
    return switch (token.id()) {
      case JsonTokenId.ID_START_OBJECT -> object(depth + 1);
      case JsonTokenId.ID_START_ARRAY -> array(depth + 1);
      case JsonTokenId.ID_STRING -> string();
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> number(token);
      case JsonTokenId.ID_TRUE -> ScimBoolean.TRUE;
      case JsonTokenId.ID_FALSE -> ScimBoolean.FALSE;
      case JsonTokenId.ID_NULL -> ScimNull.NULL;
      default -> throw error(Kind.SYNTAX, "A JSON value is expected.");
    };
  }

  private ScimObject object(int depth) {
    requireDepth(depth);
    ScimObject.Builder members = builder(depth);
    int count = 0;
    for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
      if (++count > limits.members()) {
        throw error(Kind.LIMIT, "An object has more than " + limits.members() + " members.");
      }
      String name = name();
      members.put(name, value(next(), depth));
    }
    ScimObject object = members.build();
    if (object.size() < count) {
      throw error(Kind.SYNTAX, "The object that ends here has two members of the same name.");
    }
    return object;
  }

  private ScimArray array(int depth) {
    requireDepth(depth);
    int start = elements.size();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      elements.add(value(token, depth));
    }
    List<ScimValue> values = elements.subList(start, elements.size());
    ScimArray array = ScimArray.of(values);
    values.clear();
    return array;
  }

  private ScimObject.Builder builder(int depth) {
    while (builders.size() < depth) {
      builders.add(ScimObject.builder());
    }
    return builders.get(depth - 1).clear();
  }

  private String name() {
    String name = parser.currentName();
    requireLength(name.length(), limits.nameLength(), "A member's name");
    return requireCharacters(name);
  }

  private ScimString string() {
    int length = parser.getStringLength();
    requireLength(length, limits.stringLength(), "A string");
    ScimString common = length > CommonTexts.LONGEST ? null : common(length);
    return common == null ? ScimString.of(requireCharacters(parser.getString())) : common;
  }

  private @Nullable ScimString common(int length) {
    return CommonTexts.find(parser.getStringCharacters(), parser.getStringOffset(), length);
  }

  private ScimNumber number(JsonToken token) {
    String text = parser.getString();
    if (!NumberLimits.allow(text, limits)) {
      String allowed =
          limits.digits() + " digits and an exponent within " + limits.exponent() + " are allowed.";
      throw error(Kind.LIMIT, "A number is too long; " + allowed);
    }
    boolean isLong =
        token == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    return isLong ? ScimNumber.of(parser.getLongValue()) : ScimNumber.of(new BigDecimal(text));
  }

  private JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw error(Kind.SYNTAX, "The text ends too early.");
    }
    return token;
  }

  private void requireDepth(int depth) {
    if (depth > limits.depth()) {
      throw error(Kind.LIMIT, "Nested deeper than " + limits.depth() + " levels.");
    }
  }

  private void requireLength(int length, int limit, String what) {
    if (length > limit) {
      throw error(Kind.LIMIT, what + " is longer than " + limit + " characters.");
    }
  }

  private String requireCharacters(String text) {
    if (!isPlain && !ScimString.isStorable(text)) {
      throw error(
          Kind.CHARACTER,
          "A string contains U+0000, an unpaired surrogate or a noncharacter of Unicode.");
    }
    return text;
  }

  private JsonException error(Kind kind, String detail) {
    TokenStreamLocation place = parser.currentTokenLocation();
    return new JsonException(
        kind, detail, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }
}
