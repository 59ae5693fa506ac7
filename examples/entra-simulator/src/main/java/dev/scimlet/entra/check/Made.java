package dev.scimlet.entra.check;

import tools.jackson.databind.node.ObjectNode;

/** A resource that a check made: its id, and the body that it was made of. */
record Made(String endpoint, String id, ObjectNode sent) {

  /** Where it is, below the base URL. */
  String target() {
    return endpoint + "/" + Encoding.percent(id);
  }

  /** What it was sent with. */
  String sentText(String attribute) {
    return sent.path(attribute).stringValue("");
  }
}
