/**
 * The SCIM resource model, the storage SPI and the protocol engine.
 *
 * <p>Of Jackson only the streaming core is needed; databind and JSON-P are for the optional views
 * in {@code dev.scimlet.json}.
 */
module dev.scimlet.core {
  requires transitive dev.scimlet.filter;
  requires tools.jackson.core;
  requires static transitive org.jspecify;
  requires static transitive tools.jackson.databind;
  requires static transitive jakarta.json;

  exports dev.scimlet.json;
  exports dev.scimlet.resource;
  exports dev.scimlet.schema;
  exports dev.scimlet.store;
  exports dev.scimlet.store.memory;
}
