package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceObject;
import dev.scimlet.entra.source.SourceType;

/** What people call an object. */
final class Names {

  private Names() {}

  /** The user principal name, or the display name, or the id where that is missing. */
  static String of(SourceObject object) {
    String attribute = object.type() == SourceType.USER ? "userPrincipalName" : "displayName";
    String name = object.attribute(attribute).asString("");
    return name.isEmpty() ? object.objectId() : name;
  }
}
