package dev.scimlet.entra.source;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Attributes of LDAP entries under the names that mappings know. */
final class LdapAttributes {

  private static final String GUID = "objectguid";
  private static final int GUID_LENGTH = 16;

  /** By their names in lower case; others keep the name that they have. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("sn", "surname"),
          Map.entry("givenname", "givenName"),
          Map.entry("displayname", "displayName"),
          Map.entry("userprincipalname", "userPrincipalName"),
          Map.entry("mail", "mail"),
          Map.entry("mailnickname", "mailNickname"),
          Map.entry("title", "jobTitle"),
          Map.entry("department", "department"),
          Map.entry("company", "companyName"),
          Map.entry("employeeid", "employeeId"),
          Map.entry("employeenumber", "employeeId"),
          Map.entry("l", "city"),
          Map.entry("st", "state"),
          Map.entry("co", "country"),
          Map.entry("street", "streetAddress"),
          Map.entry("streetaddress", "streetAddress"),
          Map.entry("postalcode", "postalCode"),
          Map.entry("physicaldeliveryofficename", "physicalDeliveryOfficeName"),
          Map.entry("telephonenumber", "telephoneNumber"),
          Map.entry("facsimiletelephonenumber", "facsimileTelephoneNumber"),
          Map.entry("preferredlanguage", "preferredLanguage"),
          Map.entry("proxyaddresses", "proxyAddresses"),
          Map.entry("manager", "manager"),
          Map.entry("member", "members"),
          Map.entry("uniquemember", "members"));

  private LdapAttributes() {}

  /** Adds an attribute. One that is no text, such as a photograph, is passed over. */
  static void put(Map<String, JsonNode> attributes, Attribute attribute) {
    String lowerCase = attribute.getBaseName().toLowerCase(Locale.ROOT);
    List<String> values = texts(attribute);
    if (lowerCase.equals(GUID) || values.isEmpty()) {
      return;
    }
    String name = NAMES.getOrDefault(lowerCase, attribute.getBaseName());
    attributes.putIfAbsent(name, value(name, values));
  }

  /** The id: a GUID as Active Directory has it, in octets or as text, or the UUID of others. */
  static Optional<String> id(Entry entry) {
    byte[] octets = entry.getAttributeValueBytes(GUID);
    String text = octets == null ? entry.getAttributeValue("entryUUID") : guid(octets);
    return Optional.ofNullable(text).filter(id -> !id.isEmpty());
  }

  /** The first three fields are little-endian. */
  private static @Nullable String guid(byte[] octets) {
    if (octets.length != GUID_LENGTH) {
      return text(octets);
    }
    ByteBuffer buffer = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    long first = Integer.toUnsignedLong(buffer.getInt());
    long second = Short.toUnsignedLong(buffer.getShort());
    long third = Short.toUnsignedLong(buffer.getShort());
    long low = buffer.order(ByteOrder.BIG_ENDIAN).getLong();
    return new UUID(first << 32 | second << 16 | third, low).toString();
  }

  private static JsonNode value(String name, List<String> values) {
    if (values.size() == 1 && !CsvObjects.MULTI_VALUED.contains(name)) {
      return StringNode.valueOf(values.get(0));
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array;
  }

  private static List<String> texts(Attribute attribute) {
    List<String> texts = new ArrayList<>();
    for (byte[] octets : attribute.getValueByteArrays()) {
      String text = text(octets);
      if (text != null && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable String text(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
