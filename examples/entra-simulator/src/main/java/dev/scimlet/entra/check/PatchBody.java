package dev.scimlet.entra.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bodies of PATCH requests. */
final class PatchBody {

  private PatchBody() {}

  static ObjectNode of(ObjectNode... operations) {
    return Json.object("schemas", List.of(Uris.PATCH), "Operations", List.of(operations));
  }

  /** An operation; its name is written as it is given. */
  static ObjectNode operation(String op, String path, @Nullable Object value) {
    return Json.object("op", op, "path", path, "value", value);
  }

  static ObjectNode withoutPath(String op, Object value) {
    return Json.object("op", op, "value", value);
  }

  static ObjectNode withoutValue(String op, String path) {
    return Json.object("op", op, "path", path);
  }
}
