package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.TargetAttribute.Cardinality;
import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import dev.scimlet.entra.source.SourceType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The mappings that applications start with. */
final class DefaultMappings {

  private static final String USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User:";
  private static final String LICENSE = LUCID + "productLicenses.";
  private static final String WORK_EMAIL = "emails[type eq \"work\"].value";
  private static final String MANAGER = USER + ":manager";
  private static final String ACTIVE =
      "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")";

  private DefaultMappings() {}

  static SynchronizationSchema lucid() {
    return new SynchronizationSchema(users(lucidUsers()), groups(lucidGroups()));
  }

  static SynchronizationSchema customApplication() {
    List<AttributeMapping> groups = new ArrayList<>(lucidGroups());
    groups.add(1, direct("externalId", "objectId"));
    return new SynchronizationSchema(users(customUsers()), groups(groups));
  }

  private static List<AttributeMapping> lucidUsers() {
    return List.of(
        direct("userName", "userPrincipalName").withMatchingPriority(1),
        direct(WORK_EMAIL, "mail"),
        function("active", ACTIVE),
        direct("name.givenName", "givenName"),
        direct("name.familyName", "surname"),
        direct(LUCID + "billingCode", "extensionAttribute1"),
        direct(LICENSE + "Lucidchart", "extensionAttribute2"),
        direct(LICENSE + "Lucidspark", "extensionAttribute3"),
        direct(LICENSE + "LucidscaleExplorer", "extensionAttribute4"),
        direct(LICENSE + "LucidscaleCreator", "extensionAttribute5"));
  }

  private static List<AttributeMapping> lucidGroups() {
    return List.of(
        direct("displayName", "displayName").withMatchingPriority(1), direct("members", "members"));
  }

  private static List<AttributeMapping> customUsers() {
    return List.of(
        direct("userName", "userPrincipalName").withMatchingPriority(1),
        function("active", ACTIVE),
        direct("displayName", "displayName"),
        direct("title", "jobTitle"),
        direct(WORK_EMAIL, "mail"),
        direct("preferredLanguage", "preferredLanguage"),
        direct("name.givenName", "givenName"),
        direct("name.familyName", "surname"),
        function("name.formatted", "Join(\" \", [givenName], [surname])"),
        direct(address("formatted"), "physicalDeliveryOfficeName"),
        direct(address("streetAddress"), "streetAddress"),
        direct(address("locality"), "city"),
        direct(address("region"), "state"),
        direct(address("postalCode"), "postalCode"),
        direct(address("country"), "country"),
        direct(phone("work"), "telephoneNumber"),
        direct(phone("mobile"), "mobile"),
        direct(phone("fax"), "facsimileTelephoneNumber"),
        direct("externalId", "mailNickname"),
        direct(USER + ":employeeNumber", "employeeId"),
        direct(USER + ":department", "department"),
        direct(MANAGER, "manager"));
  }

  private static ObjectMapping users(List<AttributeMapping> attributes) {
    return mapping(SourceType.USER, "User", USER, attributes);
  }

  private static ObjectMapping groups(List<AttributeMapping> attributes) {
    return mapping(SourceType.GROUP, "Group", GROUP, attributes);
  }

  private static ObjectMapping mapping(
      SourceType type, String source, String target, List<AttributeMapping> attributes) {
    return new ObjectMapping(
        type,
        source,
        target,
        true,
        EnumSet.allOf(ObjectFlowType.class),
        attributes,
        Scope.everything(),
        attributes.stream().map(mapping -> target(mapping.target().text())).toList());
  }

  private static TargetAttribute target(String name) {
    Cardinality cardinality = name.equals("members") ? Cardinality.MULTIPLE : Cardinality.SINGLE;
    return new TargetAttribute(
        name, TargetType.standard(TargetPath.parse(name)), cardinality, Comparison.CASE_EXACT);
  }

  private static AttributeMapping direct(String target, String attribute) {
    return AttributeMapping.of(target, new MappingSource.Direct(attribute));
  }

  private static AttributeMapping function(String target, String expression) {
    return AttributeMapping.of(target, MappingSource.Function.parse(expression));
  }

  private static String address(String subAttribute) {
    return "addresses[type eq \"work\"]." + subAttribute;
  }

  private static String phone(String type) {
    return "phoneNumbers[type eq \"" + type + "\"].value";
  }
}
