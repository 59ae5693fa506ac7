package dev.scimlet.schema;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Says once, at start-up, what is allowed in schemas and yet better avoided. */
final class RegistryNotes {

  private RegistryNotes() {}

  static void log(ResourceType type) {
    for (String note : redefinitions(type)) {
      System.getLogger("dev.scimlet.schema").log(Level.WARNING, note);
    }
  }

  /** RFC 7643 section 3.3: an extension should not redefine what its core schema has. */
  static List<String> redefinitions(ResourceType type) {
    List<String> notes = new ArrayList<>();
    for (SchemaExtension extension : type.extensions()) {
      Schema schema = extension.schema();
      for (Attribute attribute : schema.attributes()) {
        if (isOfCore(type, attribute.name())) {
          notes.add(
              "Extension %s redefines %s, which every %s has already."
                  .formatted(schema.id(), attribute.name(), type.name()));
        }
      }
    }
    return notes;
  }

  private static boolean isOfCore(ResourceType type, String name) {
    return type.schema().findAttribute(name).isPresent()
        || Attribute.find(CommonAttributes.all(), name) != null;
  }
}
