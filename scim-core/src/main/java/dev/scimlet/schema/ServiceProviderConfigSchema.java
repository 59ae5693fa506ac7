package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.flag;
import static dev.scimlet.schema.Definition.integer;
import static dev.scimlet.schema.Definition.reference;
import static dev.scimlet.schema.Definition.string;

import java.util.List;

/**
 * The schema for the service provider's configuration, RFC 7643 section 5, with the {@code
 * pagination} of RFC 9865 section 4. Clients write none of it.
 */
final class ServiceProviderConfigSchema {

  private static final Attribute SUPPORTED =
      flag("supported", "Whether this is supported.").required().readOnly().build();

  static final Schema SCHEMA =
      new Schema(
          Schemas.SERVICE_PROVIDER_CONFIG_URI,
          "Service Provider Configuration",
          "What this service provider supports.",
          List.of(
              page("documentationUri", "The address of the documentation for human readers."),
              feature("patch", "Changing parts of a resource with PATCH.", SUPPORTED),
              feature(
                  "bulk",
                  "Several operations in one request.",
                  SUPPORTED,
                  limit("maxOperations", "The most operations in one request."),
                  limit("maxPayloadSize", "The most bytes in one request.")),
              feature(
                  "filter",
                  "Searching with a filter.",
                  SUPPORTED,
                  limit("maxResults", "The most resources in one answer.")),
              feature("changePassword", "Changing passwords.", SUPPORTED),
              feature("sort", "Sorting search results.", SUPPORTED),
              feature("etag", "Versions of resources as entity tags.", SUPPORTED),
              authenticationSchemes(),
              pagination()));

  private ServiceProviderConfigSchema() {}

  private static Attribute authenticationSchemes() {
    return complex(
            "authenticationSchemes",
            "How clients prove who they are.",
            string("type", "The kind of scheme.")
                .canonicalValues("oauth", "oauth2", "oauthbearertoken", "httpbasic", "httpdigest")
                .required()
                .readOnly()
                .build(),
            string("name", "The usual name of the scheme.").required().readOnly().build(),
            string("description", "What the scheme is.").required().readOnly().build(),
            page("specUri", "The address of the scheme's specification."),
            page("documentationUri", "The address of the scheme's documentation for users."),
            flag("primary", "Whether this is the preferred scheme.").readOnly().build())
        .multiValued()
        .required()
        .readOnly()
        .build();
  }

  private static Attribute pagination() {
    return complex(
            "pagination",
            "Taking search results page by page.",
            flag("cursor", "Whether pages can be reached by cursor.").required().readOnly().build(),
            flag("index", "Whether pages can be reached by index.").required().readOnly().build(),
            string("defaultPaginationMethod", "The method used when a client asks for none.")
                .canonicalValues("cursor", "index")
                .readOnly()
                .build(),
            integer("defaultPageSize", "The resources in a page when a client asks for no number.")
                .readOnly()
                .build(),
            integer("maxPageSize", "The most resources in a page.").readOnly().build(),
            integer("cursorTimeout", "The seconds for which a cursor is valid at least.")
                .readOnly()
                .build())
        .readOnly()
        .build();
  }

  private static Attribute feature(String name, String description, Attribute... parts) {
    return complex(name, description, parts).required().readOnly().build();
  }

  private static Attribute limit(String name, String description) {
    return integer(name, description).required().readOnly().build();
  }

  private static Attribute page(String name, String description) {
    return reference(name, description, "external").readOnly().build();
  }
}
