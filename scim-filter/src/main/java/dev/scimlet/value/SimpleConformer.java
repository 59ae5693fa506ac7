package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.value.internal.Certificates;
import java.util.Locale;
import java.util.Optional;

/** One simple value: everything but complex values and lists. */
final class SimpleConformer {

  /** The string that may stand for no value. */
  static final ScimString EMPTY = ScimString.of("");

  private final Leniency leniency;
  private final NumberConformer numbers;
  private final StringConformer strings;
  private final ReferenceConformer references;

  SimpleConformer(Leniency leniency) {
    this.leniency = leniency;
    this.numbers = new NumberConformer(leniency);
    this.strings = new StringConformer(leniency);
    this.references = new ReferenceConformer(leniency);
  }

  /** Returns the given value itself if nothing in it has to change. */
  ScimValue conform(Place place, ScimValue given) {
    ScimValue value = given instanceof ScimObject object ? inner(place, object) : given;
    if (value == ScimNull.NULL || unassigns(place, value)) {
      return ScimNull.NULL;
    }
    return switch (place.attribute().type()) {
      case STRING -> text(place, value, string(place, value));
      case REFERENCE -> text(place, value, reference(place, value));
      case BINARY -> text(place, value, binary(place, value));
      case DATE_TIME -> text(place, value, date(place, value));
      case BOOLEAN -> bool(place, value);
      case INTEGER -> numbers.integer(place, value);
      case DECIMAL -> numbers.decimal(place, value);
      case COMPLEX -> throw new IllegalArgumentException("A complex value is not simple.");
    };
  }

  /** Tells whether a value is an empty string that stands for no value. */
  boolean unassigns(Place place, ScimValue value) {
    return value.equals(EMPTY)
        && leniency.tolerates(ValueRepair.EMPTY_STRING_UNASSIGNS, place.path());
  }

  private ScimValue inner(Place place, ScimObject object) {
    String expected =
        "a simple value of type " + place.attribute().type().rfcName() + ", not an object";
    for (String name : object.names()) {
      ScimValue value = object.get(name);
      if (name.equalsIgnoreCase("value") && value != null && isSimple(value)) {
        leniency.require(ValueRepair.VALUE_OBJECT_FOR_SIMPLE, place, expected);
        return value;
      }
    }
    throw Leniency.invalid(place, expected);
  }

  private static ScimValue text(Place place, ScimValue given, String text) {
    if (place.attribute().returned() == Returned.NEVER) {
      return ScimSecret.of(text);
    }
    boolean same = given instanceof ScimString string && string.value().equals(text);
    return same ? given : ScimString.of(text);
  }

  private String string(Place place, ScimValue value) {
    return strings.conform(place, storable(place, spelled(place, value)));
  }

  private String reference(Place place, ScimValue value) {
    return references.conform(place, storable(place, reveal(place, value, "a URI as a string")));
  }

  private static String storable(Place place, String text) {
    if (!ScimString.isStorable(text)) {
      throw Leniency.invalid(place, "a text of Unicode characters, without U+0000");
    }
    return text;
  }

  private String spelled(Place place, ScimValue value) {
    if (value instanceof ScimNumber number) {
      leniency.require(ValueRepair.NUMBER_FOR_STRING, place, "a string, not a number");
      return number.toString();
    }
    if (value instanceof ScimBoolean bool) {
      return canonical(place.attribute(), bool)
          .filter(text -> leniency.tolerates(ValueRepair.BOOLEAN_FOR_STRING, place.path()))
          .orElseThrow(() -> Leniency.invalid(place, "a string, not a boolean"));
    }
    return reveal(place, value, "a string");
  }

  /** Finds the canonical value that a boolean stands for, as the schema spells it. */
  private static Optional<String> canonical(AttributeDescriptor attribute, ScimBoolean bool) {
    return attribute.canonicalValues().stream()
        .filter(canonical -> canonical.equalsIgnoreCase(bool.toString()))
        .findFirst();
  }

  private String binary(Place place, ScimValue value) {
    String text = reveal(place, value, "base64 text");
    byte[] bytes =
        Texts.decodeBase64(text)
            .orElseThrow(
                () -> Leniency.invalid(place, "base64 or base64url text without line breaks"));
    if (place.attribute().preparation() == Preparation.CERTIFICATE && !Certificates.isOne(bytes)) {
      leniency.require(
          ValueRepair.BYTES_FOR_CERTIFICATE, place, "one X.509 certificate in DER form, in base64");
    }
    return text;
  }

  private static String date(Place place, ScimValue value) {
    String expected = "a date and time such as 2011-05-13T04:42:34Z";
    String text = reveal(place, value, expected);
    if (DateTimes.parse(text).isEmpty()) {
      throw Leniency.invalid(place, expected);
    }
    return text;
  }

  private ScimBoolean bool(Place place, ScimValue value) {
    if (value instanceof ScimBoolean bool) {
      return bool;
    }
    String text = reveal(place, value, "true or false").toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw Leniency.invalid(place, "true or false");
    }
    leniency.require(ValueRepair.STRING_FOR_BOOLEAN, place, "true or false, without quotes");
    return ScimBoolean.of(text.equals("true"));
  }

  /** The text of a string, which may have been hidden already. */
  private static String reveal(Place place, ScimValue value, String expected) {
    if (value instanceof ScimSecret secret) {
      return secret.reveal();
    }
    if (value instanceof ScimString string) {
      return string.value();
    }
    throw Leniency.invalid(place, expected);
  }

  private static boolean isSimple(ScimValue value) {
    return !(value instanceof ScimObject || value instanceof ScimArray);
  }
}
