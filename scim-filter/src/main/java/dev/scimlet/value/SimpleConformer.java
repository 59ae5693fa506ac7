package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
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

  ScimValue conform(AttributePath path, AttributeDescriptor attribute, ScimValue given) {
    ScimValue value = given instanceof ScimObject object ? inner(path, attribute, object) : given;
    if (value == ScimNull.NULL || unassigns(path, value)) {
      return ScimNull.NULL;
    }
    return switch (attribute.type()) {
      case STRING -> text(attribute, string(path, attribute, value));
      case REFERENCE -> text(attribute, reference(path, value));
      case BINARY -> text(attribute, binary(path, attribute, value));
      case DATE_TIME -> text(attribute, date(path, value));
      case BOOLEAN -> bool(path, value);
      case INTEGER -> numbers.integer(path, value);
      case DECIMAL -> numbers.decimal(path, value);
      case COMPLEX -> throw new IllegalArgumentException("A complex value is not simple.");
    };
  }

  /** Tells whether a value is an empty string that stands for no value. */
  boolean unassigns(AttributePath path, ScimValue value) {
    return value.equals(EMPTY) && leniency.tolerates(ValueRepair.EMPTY_STRING_UNASSIGNS, path);
  }

  private ScimValue inner(AttributePath path, AttributeDescriptor attribute, ScimObject object) {
    String expected = "a simple value of type " + attribute.type().rfcName() + ", not an object";
    for (String name : object.names()) {
      ScimValue value = object.get(name);
      if (name.equalsIgnoreCase("value") && value != null && isSimple(value)) {
        leniency.require(ValueRepair.VALUE_OBJECT_FOR_SIMPLE, path, expected);
        return value;
      }
    }
    throw Leniency.invalid(path, expected);
  }

  private static ScimValue text(AttributeDescriptor attribute, String text) {
    return attribute.returned() == Returned.NEVER ? ScimSecret.of(text) : ScimString.of(text);
  }

  private String string(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    return strings.conform(path, attribute, storable(path, spelled(path, attribute, value)));
  }

  private String reference(AttributePath path, ScimValue value) {
    return references.conform(path, storable(path, reveal(path, value, "a URI as a string")));
  }

  private static String storable(AttributePath path, String text) {
    if (!ScimString.isStorable(text)) {
      throw Leniency.invalid(path, "a text of Unicode characters, without U+0000");
    }
    return text;
  }

  private String spelled(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (value instanceof ScimNumber number) {
      leniency.require(ValueRepair.NUMBER_FOR_STRING, path, "a string, not a number");
      return number.toString();
    }
    if (value instanceof ScimBoolean bool) {
      return canonical(attribute, bool)
          .filter(text -> leniency.tolerates(ValueRepair.BOOLEAN_FOR_STRING, path))
          .orElseThrow(() -> Leniency.invalid(path, "a string, not a boolean"));
    }
    return reveal(path, value, "a string");
  }

  /** Finds the canonical value that a boolean stands for, as the schema spells it. */
  private static Optional<String> canonical(AttributeDescriptor attribute, ScimBoolean bool) {
    return attribute.canonicalValues().stream()
        .filter(canonical -> canonical.equalsIgnoreCase(bool.toString()))
        .findFirst();
  }

  private String binary(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    String text = reveal(path, value, "base64 text");
    byte[] bytes =
        Texts.decodeBase64(text)
            .orElseThrow(
                () -> Leniency.invalid(path, "base64 or base64url text without line breaks"));
    if (attribute.preparation() == Preparation.CERTIFICATE && !Certificates.isOne(bytes)) {
      leniency.require(
          ValueRepair.BYTES_FOR_CERTIFICATE, path, "one X.509 certificate in DER form, in base64");
    }
    return text;
  }

  private static String date(AttributePath path, ScimValue value) {
    String expected = "a date and time such as 2011-05-13T04:42:34Z";
    String text = reveal(path, value, expected);
    if (DateTimes.parse(text).isEmpty()) {
      throw Leniency.invalid(path, expected);
    }
    return text;
  }

  private ScimBoolean bool(AttributePath path, ScimValue value) {
    if (value instanceof ScimBoolean bool) {
      return bool;
    }
    String text = reveal(path, value, "true or false").toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw Leniency.invalid(path, "true or false");
    }
    leniency.require(ValueRepair.STRING_FOR_BOOLEAN, path, "true or false, without quotes");
    return ScimBoolean.of(text.equals("true"));
  }

  /** The text of a string, which may have been hidden already. */
  private static String reveal(AttributePath path, ScimValue value, String expected) {
    if (value instanceof ScimSecret secret) {
      return secret.reveal();
    }
    if (value instanceof ScimString string) {
      return string.value();
    }
    throw Leniency.invalid(path, expected);
  }

  private static boolean isSimple(ScimValue value) {
    return !(value instanceof ScimObject || value instanceof ScimArray);
  }
}
