/**
 * SCIM's attribute language: immutable values, attribute paths, filters (RFC 7644 section 3.4.2.2)
 * and PATCH (section 3.5.2), without a JSON library, a schema registry, storage or HTTP.
 */
module dev.scimlet.filter {
  requires static transitive org.jspecify;
  requires org.antlr.antlr4.runtime;

  exports dev.scimlet.attribute;
  exports dev.scimlet.value;
  exports dev.scimlet.filter;
  exports dev.scimlet.patch;
}
