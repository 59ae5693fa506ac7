package dev.scimlet.lucid;

import dev.scimlet.schema.Schema;
import java.util.List;

/**
 * The extensions that came before {@link LucidExtension} and that older clients and scripts still
 * send. A host that meets such clients registers them beside it:
 *
 * <pre>{@code
 * ResourceTypes.user().with(LucidExtension.user()).with(LegacyLucidSchemas.lucidchart())
 * }</pre>
 *
 * <p>Their attributes are booleans; a client may send {@code "True"} all the same. None of them is
 * derived from another: what a client writes under one URI is found under that URI.
 */
public final class LegacyLucidSchemas {

  /** The URI of the extension with licences for each product, version 1.0. */
  public static final String LICENSES_URI = "urn:ietf:params:scim:schemas:extension:lucid:1.0:User";

  /** The URI of the extension of the gallery application "Lucidchart". */
  public static final String LUCIDCHART_URI =
      "urn:ietf:params:scim:schemas:extension:lucidchart:1.0:User";

  /** The URI of the first extension, which has no prefix of the IETF. */
  public static final String ORIGINAL_URI = "urn:lucidchart:schemas:1.0:User";

  private LegacyLucidSchemas() {}

  /** {@return the extension with {@code productLicenses} of four booleans} */
  public static Schema licenses() {
    return Loaded.LICENSES;
  }

  /** {@return the extension of the gallery application "Lucidchart", with {@code canEdit}} */
  public static Schema lucidchart() {
    return Loaded.LUCIDCHART;
  }

  /** {@return the first extension, with {@code canEdit}} */
  public static Schema original() {
    return Loaded.ORIGINAL;
  }

  /** {@return every one of them, the youngest first} */
  public static List<Schema> all() {
    return List.of(licenses(), lucidchart(), original());
  }

  /** Reads the files on first use, so that the URIs alone cost nothing. */
  private static final class Loaded {

    static final Schema LICENSES = SchemaFile.load("lucid-1.json");
    static final Schema LUCIDCHART = SchemaFile.load("lucidchart-1.json");
    static final Schema ORIGINAL = SchemaFile.load("lucidchart-original.json");
  }
}
