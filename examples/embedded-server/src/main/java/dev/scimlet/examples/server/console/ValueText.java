package dev.scimlet.examples.server.console;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ScimValueVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a value for people: no braces and quotes, and no secret. */
final class ValueText implements ScimValueVisitor<String> {

  private static final ValueText TEXT = new ValueText();

  private ValueText() {}

  /** A line for each of several values. */
  static List<String> lines(ScimValue value) {
    List<ScimValue> values = value instanceof ScimArray array ? array.values() : List.of(value);
    return values.stream().map(one -> one.accept(TEXT)).toList();
  }

  @Override
  public String visitArray(ScimArray value) {
    return value.values().stream().map(one -> one.accept(this)).collect(Collectors.joining(", "));
  }

  @Override
  public String visitBoolean(ScimBoolean value) {
    return value == ScimBoolean.TRUE ? "Yes" : "No";
  }

  @Override
  public String visitNull(ScimNull value) {
    return "None";
  }

  @Override
  public String visitNumber(ScimNumber value) {
    return value.value().toPlainString();
  }

  /** What the value is first, and then what else is said of it. */
  @Override
  public String visitObject(ScimObject value) {
    List<String> parts = new ArrayList<>();
    value.forEach(
        (name, part) -> {
          String text = part.accept(this);
          if (name.equals("value")) {
            parts.add(0, text);
          } else {
            parts.add(name + ": " + text);
          }
        });
    return String.join(" · ", parts);
  }

  @Override
  public String visitSecret(ScimSecret value) {
    return "Not shown";
  }

  @Override
  public String visitString(ScimString value) {
    return value.value();
  }
}
