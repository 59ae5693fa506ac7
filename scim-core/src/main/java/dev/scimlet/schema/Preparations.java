package dev.scimlet.schema;

import dev.scimlet.attribute.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which attributes the RFCs have prepared: those of the schema for users. */
final class Preparations {

  private static final Map<String, Preparation> OF_USERS =
      Map.of(
          "username", Preparation.USERNAME,
          "password", Preparation.PASSWORD,
          "addresses.country", Preparation.COUNTRY,
          "x509certificates.value", Preparation.CERTIFICATE);

  private Preparations() {}

  /** Returns the attribute of a schema with its preparation, which JSON has no word for. */
  static Attribute of(String schema, Attribute attribute) {
    return AsciiCase.equal(schema, Schemas.USER_URI) ? ofUsers("", attribute) : attribute;
  }

  private static Attribute ofUsers(String parent, Attribute attribute) {
    String path = parent + attribute.name().toLowerCase(Locale.ROOT);
    Preparation preparation = OF_USERS.get(path);
    if (preparation != null && preparation.type() == attribute.type()) {
      return attribute.toBuilder().preparation(preparation).build();
    }
    List<Attribute> parts = new ArrayList<>();
    boolean changed = false;
    for (Attribute part : attribute.subAttributes()) {
      Attribute prepared = ofUsers(path + ".", part);
      changed |= !prepared.preparation().equals(part.preparation());
      parts.add(prepared);
    }
    return changed ? attribute.toBuilder().subAttributes(parts).build() : attribute;
  }
}
