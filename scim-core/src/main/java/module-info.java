/**
 * The SCIM resource model, the storage SPI and the protocol engine.
 *
 * <p>Of Jackson only the streaming core is needed; databind and JSON-P are for the optional views
 * in {@code dev.scimlet.json}, the servlet API is for {@code dev.scimlet.http.servlet}, and the
 * JDK's HTTP server for {@code dev.scimlet.http.jdk}. Those three libraries are not transitive:
 * whoever uses such a package requires its library, and nobody else has to have it.
 */
module dev.scimlet.core {
  requires transitive dev.scimlet.filter;
  requires tools.jackson.core;
  requires static transitive org.jspecify;
  requires static tools.jackson.databind;
  requires static jakarta.json;
  requires static jakarta.servlet;
  requires static transitive jdk.httpserver;

  exports dev.scimlet.http.jdk;
  exports dev.scimlet.http.servlet;
  exports dev.scimlet.json;
  exports dev.scimlet.password;
  exports dev.scimlet.protocol;
  exports dev.scimlet.resource;
  exports dev.scimlet.schema;
  exports dev.scimlet.store;
  exports dev.scimlet.store.memory;
}
