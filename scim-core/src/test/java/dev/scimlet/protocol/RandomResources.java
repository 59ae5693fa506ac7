package dev.scimlet.protocol;

import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Conformant resources at random, made from the schemas of their type. */
final class RandomResources {

  /** Is the value of every attribute that is never returned. */
  static final String SECRET = "s3cret-canary";

  private static final List<String> TEXTS =
      List.of("a", "B", "ab", "work", "\u00e4 \u00df", "\ud83d\ude00", "x \"y\" \\ z", "0");
  private static final List<String> COUNTRIES = List.of("US", "de", "ZW");
  private static final List<String> BYTES = List.of("AAEC", "AQIDBA==");

  /** Certificates by their form, that certify nothing. */
  private static final List<String> CERTIFICATES = List.of("MAYwADAAAwA=", "MAcwADAAAwEA");

  private static final List<String> DATES =
      List.of("2010-01-23T04:56:22Z", "2010-01-23T05:56:22+01:00", "2024-02-29T00:00:00.125Z");
  private static final List<String> DECIMALS = List.of("0", "1.50", "-2.25", "3e2");

  private final Random random;
  private int unique;

  RandomResources(Random random) {
    this.random = random;
  }

  /** A body for POST or PUT; members of a group are drawn from the given ids. */
  ScimObject body(ResourceType type, List<String> members) {
    ScimObject.Builder body = ScimObject.builder();
    Set<ScimValue> schemas = new LinkedHashSet<>();
    schemas.add(ScimString.of(type.schema().id()));
    putAll(body, type.schema(), members);
    for (SchemaExtension extension : type.extensions()) {
      ScimObject.Builder container = ScimObject.builder();
      putAll(container, extension.schema(), members);
      if (!container.build().isEmpty()) {
        schemas.add(ScimString.of(extension.schema().id()));
        body.put(extension.schema().id(), container.build());
      }
    }
    return body.put("schemas", ScimArray.of(List.copyOf(schemas))).build();
  }

  /** A value for an attribute that a client may write. */
  ScimValue value(Attribute attribute, List<String> members) {
    if (attribute.name().equals("members")) {
      return members(members);
    }
    if (!attribute.multiValued()) {
      return single(attribute, "");
    }
    List<ScimValue> values = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      values.add(single(attribute, Integer.toString(i)));
    }
    return ScimArray.of(values);
  }

  private void putAll(ScimObject.Builder target, Schema schema, List<String> members) {
    for (Attribute attribute : schema.attributes()) {
      if (attribute.mutability() != Mutability.READ_ONLY
          && (attribute.required() || random.nextInt(3) == 0)) {
        ScimValue value = value(attribute, members);
        if (!value.isUnassigned()) {
          target.put(attribute.name(), value);
        }
      }
    }
  }

  /** Values of a list differ, and at most the first is primary. */
  private ScimValue single(Attribute attribute, String suffix) {
    if (attribute.returned() == Returned.NEVER) {
      return ScimString.of(SECRET);
    }
    return switch (attribute.type()) {
      case STRING -> ScimString.of(text(attribute, suffix));
      case BOOLEAN ->
          ScimBoolean.of(
              random.nextBoolean() && (!attribute.name().equals("primary") || suffix.equals("0")));
      case INTEGER -> ScimNumber.of(random.nextInt(10));
      case DECIMAL -> ScimNumber.of(new BigDecimal(pick(DECIMALS)));
      case DATE_TIME -> ScimString.of(pick(DATES));
      case BINARY ->
          ScimString.of(
              pick(attribute.preparation() == Preparation.CERTIFICATE ? CERTIFICATES : BYTES));
      case REFERENCE -> ScimString.of("https://example.com/" + random.nextInt(9) + suffix);
      case COMPLEX -> complex(attribute, suffix);
    };
  }

  private ScimObject complex(Attribute attribute, String suffix) {
    ScimObject.Builder value = ScimObject.builder();
    for (Attribute part : attribute.subAttributes()) {
      boolean identifies = part.required() || part.name().equals("value");
      if (part.mutability() != Mutability.READ_ONLY && (identifies || random.nextBoolean())) {
        value.put(part.name(), single(part, suffix));
      }
    }
    return value.build();
  }

  private ScimArray members(List<String> candidates) {
    Set<ScimValue> members = new LinkedHashSet<>();
    for (int i = candidates.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
      members.add(ScimObject.of("value", ScimString.of(pick(candidates))));
    }
    return ScimArray.of(List.copyOf(members));
  }

  private String text(Attribute attribute, String suffix) {
    if (attribute.preparation() == Preparation.COUNTRY) {
      return pick(COUNTRIES);
    }
    return (attribute.uniqueness() == Uniqueness.NONE ? pick(TEXTS) : "unique" + unique++) + suffix;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
