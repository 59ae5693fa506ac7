package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeType;

/** Short forms for the attributes that the RFCs define: each starts with what it is for. */
final class Definition {

  private Definition() {}

  static AttributeBuilder string(String name, String description) {
    return Attribute.string(name).description(description);
  }

  static AttributeBuilder flag(String name, String description) {
    return Attribute.builder(name, AttributeType.BOOLEAN).description(description);
  }

  static AttributeBuilder integer(String name, String description) {
    return Attribute.builder(name, AttributeType.INTEGER).description(description);
  }

  static AttributeBuilder reference(String name, String description, String... targets) {
    return Attribute.reference(name, targets).description(description);
  }

  static AttributeBuilder complex(String name, String description, Attribute... parts) {
    return Attribute.complex(name, parts).description(description);
  }
}
