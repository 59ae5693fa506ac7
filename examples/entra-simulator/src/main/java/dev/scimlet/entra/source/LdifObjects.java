package dev.scimlet.entra.source;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Reads users and groups from LDIF, as Active Directory and other LDAP directories export them.
 * What is neither, such as an organizational unit or a computer, is passed over.
 */
final class LdifObjects {

  private static final int DISABLED = 2;

  private final SourceFile file;

  private LdifObjects(SourceFile file) {
    this.file = file;
  }

  static List<SourceEntry> read(SourceFile file) {
    return new LdifObjects(file).read();
  }

  private List<SourceEntry> read() {
    List<SourceEntry> entries = new ArrayList<>();
    byte[] octets = file.text().getBytes(StandardCharsets.UTF_8);
    try (LDIFReader reader = new LDIFReader(new ByteArrayInputStream(octets))) {
      int number = 0;
      for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
        number++;
        String place = file.name() + ", entry " + number;
        entry(entry, place).ifPresent(entries::add);
      }
      return entries;
    } catch (LDIFException e) {
      throw SourceFile.failure(file.line(e.getLineNumber()), "this is no LDIF.", e);
    } catch (IOException e) {
      throw SourceFile.failure(file.name(), "cannot be read.", e);
    }
  }

  private static Optional<SourceEntry> entry(Entry entry, String place) {
    SourceType type = type(entry);
    if (type == null) {
      return Optional.empty();
    }
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    for (Attribute attribute : entry.getAttributes()) {
      LdapAttributes.put(attributes, attribute);
    }
    enabled(entry, place).ifPresent(enabled -> attributes.put("accountEnabled", enabled));
    String id =
        LdapAttributes.id(entry)
            .orElseThrow(
                () -> SourceFile.failure(place, "an objectGUID or entryUUID is needed.", null));
    return Optional.of(
        new SourceEntry(
            place,
            new SourceObject(id, type, attributes),
            DistinguishedNames.normalize(entry.getDN())));
  }

  /** In Active Directory, a computer is a user too. */
  private static @Nullable SourceType type(Entry entry) {
    if (is(entry, "computer")) {
      return null;
    }
    if (is(entry, "group") || is(entry, "groupOfNames") || is(entry, "groupOfUniqueNames")) {
      return SourceType.GROUP;
    }
    return is(entry, "user") || is(entry, "person") || is(entry, "inetOrgPerson")
        ? SourceType.USER
        : null;
  }

  private static boolean is(Entry entry, String objectClass) {
    return entry.hasObjectClass(objectClass);
  }

  private static Optional<JsonNode> enabled(Entry entry, String place) {
    String flags = entry.getAttributeValue("userAccountControl");
    if (flags == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(BooleanNode.valueOf((Integer.parseInt(flags) & DISABLED) == 0));
    } catch (NumberFormatException e) {
      throw SourceFile.failure(place, "userAccountControl is no number.", e);
    }
  }
}
