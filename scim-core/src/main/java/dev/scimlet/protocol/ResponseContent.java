package dev.scimlet.protocol;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.value.ScimObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a response as a tree, as JSON, or as both: it comes as one, and is read or written
 * when somebody asks for the other.
 */
final class ResponseContent {

  private @Nullable ScimObject tree;
  private @Nullable JsonBytes text;

  ResponseContent(ScimObject tree) {
    this.tree = Objects.requireNonNull(tree);
  }

  ResponseContent(JsonBytes text) {
    this.text = Objects.requireNonNull(text);
  }

  ScimObject tree() {
    ScimObject known = tree;
    if (known == null) {
      known = Objects.requireNonNull(text).read();
      tree = known;
    }
    return known;
  }

  JsonBytes text() {
    JsonBytes known = text;
    if (known == null) {
      known = JsonBytes.of(Objects.requireNonNull(tree));
      text = known;
    }
    return known;
  }
}
