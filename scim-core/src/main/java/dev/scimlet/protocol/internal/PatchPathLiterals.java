package dev.scimlet.protocol.internal;

import dev.scimlet.json.JsonException;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The quoted strings in the paths of a PATCH message, {@code members[value eq "2819c223"]}. What is
 * no string here is left to the reader of paths, who refuses it.
 */
final class PatchPathLiterals {

  private static final String OPERATIONS = "Operations";
  private static final String PATH = "path";

  private final UnaryOperator<@Nullable String> change;

  /**
   * Changes strings.
   *
   * @param change what becomes of each string; null leaves it as it is
   */
  PatchPathLiterals(UnaryOperator<@Nullable String> change) {
    this.change = change;
  }

  ScimObject rewrite(ScimObject message) {
    ScimObject rewritten = message;
    for (String name : message.names()) {
      if (name.equalsIgnoreCase(OPERATIONS) && message.get(name) instanceof ScimArray operations) {
        List<ScimValue> changed = new ArrayList<>(operations.size());
        operations.forEach(operation -> changed.add(operation(operation)));
        rewritten = rewritten.with(name, ScimArray.of(changed));
      }
    }
    return rewritten;
  }

  private ScimValue operation(ScimValue value) {
    if (!(value instanceof ScimObject operation)) {
      return value;
    }
    ScimObject rewritten = operation;
    for (String name : operation.names()) {
      if (name.equalsIgnoreCase(PATH) && operation.get(name) instanceof ScimString path) {
        rewritten = rewritten.with(name, ScimString.of(path(path.value())));
      }
    }
    return rewritten;
  }

  private String path(String path) {
    StringBuilder rewritten = new StringBuilder();
    int done = 0;
    for (int open = path.indexOf('"'); open >= 0; open = path.indexOf('"', done)) {
      int end = end(path, open);
      rewritten.append(path, done, open).append(literal(path.substring(open, end)));
      done = end;
    }
    return rewritten.append(path, done, path.length()).toString();
  }

  /** What follows the quotation mark that closes the string, or the end of the path. */
  private static int end(String path, int open) {
    for (int i = open + 1; i < path.length(); i++) {
      if (path.charAt(i) == '\\') {
        i++;
      } else if (path.charAt(i) == '"') {
        return i + 1;
      }
    }
    return path.length();
  }

  private String literal(String quoted) {
    try {
      byte[] json = quoted.getBytes(StandardCharsets.UTF_8);
      if (ScimJson.readValue(json, JsonLimits.defaults()) instanceof ScimString text) {
        String changed = change.apply(text.value());
        return changed == null || changed.equals(text.value())
            ? quoted
            : ScimString.of(changed).toString();
      }
    } catch (JsonException e) {
      // Not for us to say: the reader of paths knows the place.
    }
    return quoted;
  }
}
