package dev.scimlet.lucid;

import dev.scimlet.schema.Schema;

/**
 * The extension of users for Lucid's products, version 2.0. One line registers it:
 *
 * <pre>{@code
 * .resourceType(ResourceTypes.user().with(LucidExtension.user()), store)
 * }</pre>
 *
 * <p>Licences are strings, as the gallery application declares them. Clients send strings as well
 * as booleans: a boolean is stored as {@code "true"} or {@code "false"}, a string verbatim, and a
 * filter finds {@code "True"} when it asks for {@code true}.
 */
public final class LucidExtension {

  /** The URI of the schema. */
  public static final String USER_URI = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";

  private LucidExtension() {}

  /** {@return the schema: {@code billingCode} and {@code productLicenses}} */
  public static Schema user() {
    return Loaded.USER;
  }

  /** Reads the file on first use, so that the URI alone costs nothing. */
  private static final class Loaded {

    static final Schema USER = SchemaFile.load("user.json");
  }
}
