package dev.scimlet.schema;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a definition in JSON; what has the wrong form is refused by name. */
final class JsonMembers {

  private final Map<String, ScimValue> members;
  private final String owner;

  /** Names are attribute names, and those are compared in any case (RFC 7643 section 2.1). */
  JsonMembers(ScimObject json, String owner) {
    this(new HashMap<>(), owner);
    for (String name : json.names()) {
      if (members.put(AsciiCase.lower(name), Objects.requireNonNull(json.get(name))) != null) {
        throw refusal(name, "occurs twice.");
      }
    }
  }

  private JsonMembers(Map<String, ScimValue> members, String owner) {
    this.members = members;
    this.owner = owner;
  }

  /** The same members, of an owner whose name is known by now. */
  JsonMembers of(String named) {
    return new JsonMembers(members, named);
  }

  String requiredText(String name) {
    String text = text(name, "");
    if (text.isEmpty()) {
      throw new SchemaException(owner + " has no \"" + name + "\".");
    }
    return text;
  }

  String text(String name, String absent) {
    ScimValue value = get(name);
    if (value == null) {
      return absent;
    }
    if (value instanceof ScimString string) {
      return string.value();
    }
    throw refusal(name, "must be a string.");
  }

  boolean flag(String name) {
    ScimValue value = get(name);
    if (value == null) {
      return false;
    }
    if (value instanceof ScimBoolean flag) {
      return flag.value();
    }
    throw refusal(name, "must be true or false.");
  }

  /** A text that is a keyword; the caller says which one it is. */
  <E> E keyword(String name, Optional<E> found, E absent) {
    if (get(name) == null) {
      return absent;
    }
    if (found.isEmpty()) {
      throw refusal(name, "cannot be \"" + text(name, "") + "\".");
    }
    return found.get();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (ScimValue value : values(name)) {
      if (!(value instanceof ScimString string)) {
        throw refusal(name, "must be an array of strings.");
      }
      texts.add(string.value());
    }
    return texts;
  }

  List<ScimObject> objects(String name) {
    List<ScimObject> objects = new ArrayList<>();
    for (ScimValue value : values(name)) {
      if (!(value instanceof ScimObject object)) {
        throw refusal(name, "must be an array of objects.");
      }
      objects.add(object);
    }
    return objects;
  }

  private List<ScimValue> values(String name) {
    ScimValue value = get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof ScimArray array) {
      return array.values();
    }
    throw refusal(name, "must be an array.");
  }

  private @Nullable ScimValue get(String name) {
    ScimValue value = members.get(AsciiCase.lower(name));
    return value == ScimNull.NULL ? null : value;
  }

  private SchemaException refusal(String name, String what) {
    return new SchemaException(owner + ": \"" + name + "\" " + what);
  }
}
