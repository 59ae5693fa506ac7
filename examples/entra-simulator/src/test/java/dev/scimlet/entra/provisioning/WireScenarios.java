package dev.scimlet.entra.provisioning;

import static dev.scimlet.entra.provisioning.TestMappings.and;
import static dev.scimlet.entra.provisioning.TestMappings.direct;
import static dev.scimlet.entra.provisioning.TestMappings.function;
import static dev.scimlet.entra.provisioning.TestMappings.matchingBy;
import static dev.scimlet.entra.provisioning.TestMappings.users;
import static dev.scimlet.entra.provisioning.WireScenario.compliant;
import static dev.scimlet.entra.provisioning.WireScenario.legacy;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.source.InMemoryDirectory;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

/** The requests of the provisioning service, and how each comes about. */
final class WireScenarios {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SynchronizationSchema LUCID = SynchronizationSchema.lucid();
  private static final SynchronizationSchema CUSTOM = SynchronizationSchema.customApplication();
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";
  private static final String CUSTOM_EXTENSION =
      "urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User:CustomAttribute";
  private static final AttributeMapping USER_NAME =
      direct("userName", "userPrincipalName").withMatchingPriority(1);
  private static final AttributeMapping ACTIVE =
      function("active", "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")");
  private static final AttributeMapping EMAIL = direct("emails[type eq \"work\"].value", "mail");
  private static final AttributeMapping DISPLAY_NAME = direct("displayName", "displayName");
  private static final AttributeMapping GIVEN_NAME = direct("name.givenName", "givenName");
  private static final AttributeMapping FAMILY_NAME = direct("name.familyName", "surname");
  private static final AttributeMapping FORMATTED_NAME =
      function("name.formatted", "Join(\" \", [givenName], [surname])");
  private static final AttributeMapping EXTERNAL_ID = direct("externalId", "mailNickname");
  private static final AttributeMapping EMPLOYEE_NUMBER =
      direct(ENTERPRISE + "employeeNumber", "employeeId");
  private static final String ROLES =
      """
      [{"id":"06b07648-ecfe-589f-9d2f-6325724a46ee","value":"Admin","displayName":"Administrator"}]
      """;
  private static final String TWO_ROLES =
      """
      [{"id":"06b07648-ecfe-589f-9d2f-6325724a46ee","value":"Admin","displayName":"Administrator"},
       {"id":"16b07648-ecfe-589f-9d2f-6325724a46ee","value":"User","displayName":"User"}]
      """;

  private WireScenarios() {}

  static List<WireScenario> all() {
    return Stream.of(questions(), creations(), legacyPatches(), compliantPatches(), groups())
        .flatMap(List::stream)
        .toList();
  }

  private static List<WireScenario> questions() {
    return List.of(
        legacy(
            "entra-002-test-connection-externalid-adscimversion-header",
            matchingBy("externalId"),
            (directory, entra) -> entra.testConnection()),
        legacy(
            "entra-003-test-connection-group-probe",
            LUCID,
            (directory, entra) -> entra.testConnection()),
        legacy("entra-006-invalid-token", LUCID, created("x")),
        legacy(
            "entra-010-match-username",
            LUCID,
            created("Test_User_00aa00aa-bb11-cc22-dd33-44ee44ee44ee")),
        legacy("entra-013-match-username-case", LUCID, created("BJENSEN@TESTUSER.COM")),
        legacy("entra-014-match-no-result", LUCID, created("non-existent user")),
        legacy("entra-015-match-externalid", matchingBy("externalId"), created("johnwong")),
        legacy(
            "entra-017-match-emails-work-value",
            matchingBy("emails[type eq \"work\"].value"),
            created("user@contoso.com")),
        legacy(
            "entra-020-match-enterprise-employeenumber",
            matchingBy(ENTERPRISE + "employeeNumber"),
            created("701984")),
        legacy("entra-022-match-special-characters", LUCID, created("first.last+tag@contoso.com")),
        legacy("entra-023-match-apostrophe", LUCID, created("o'brien@contoso.com")),
        legacy(
            "entra-024-match-embedded-quote-unescaped",
            LUCID,
            (directory, entra) -> {
              directory.group("g", "Team \"A\" EMEA", List.of());
              entra.runCycle();
            }),
        legacy(
            "entra-025-duplicate-match-two-results",
            matchingBy("emails.value"),
            created("shared@contoso.com")),
        legacy("entra-028-get-user-by-id", LUCID, changed(WireScenarios::rename)),
        legacy("entra-029-get-user-404", LUCID, changed(WireScenarios::rename)),
        legacy("entra-034-reference-check-members-valuepath", LUCID, grouped()).asking(),
        legacy("entra-213-delete-user-then-filter", LUCID, created("userA")),
        legacy(
            "entra-214-soft-delete-then-get",
            LUCID,
            changed(WireScenarios::disable).andThen(WireScenarios::enable)),
        legacy("entra-304-get-group-excluded", LUCID, grouped().andThen(WireScenarios::regroup)),
        legacy("entra-306-filter-group-displayname-case", LUCID, group("DISPLAYNAME")),
        legacy("entra-307-filter-group-spaces-ampersand", LUCID, group("R&D (EMEA) / All")),
        legacy("entra-346-throttled", LUCID, created("x")),
        legacy("entra-347-returned-never-validator-bug", LUCID, changed(WireScenarios::rename)));
  }

  private static List<WireScenario> creations() {
    return List.of(
        legacy(
            "entra-050-create-user",
            users(USER_NAME, ACTIVE, EMAIL, FORMATTED_NAME, GIVEN_NAME, FAMILY_NAME, EXTERNAL_ID),
            created("a@b.c")),
        legacy(
                "entra-059-create-user-role-single",
                users(
                    USER_NAME,
                    ACTIVE,
                    DISPLAY_NAME,
                    EXTERNAL_ID,
                    function(
                        "roles[primary eq \"True\"].value",
                        "SingleAppRoleAssignment([appRoleAssignments])")),
                createdWith("appRoleAssignments", ROLES))
            .ignoring("schemas"),
        legacy(
                "entra-060-create-user-roles-complex",
                users(
                    USER_NAME,
                    ACTIVE,
                    DISPLAY_NAME,
                    EXTERNAL_ID,
                    function("roles", "AppRoleAssignmentsComplex([appRoleAssignments])")),
                createdWith("appRoleAssignments", TWO_ROLES))
            .ignoring("schemas"),
        legacy(
                "entra-066-create-user-custom-extension-undeclared",
                users(
                    USER_NAME,
                    FORMATTED_NAME,
                    GIVEN_NAME,
                    FAMILY_NAME,
                    EXTERNAL_ID,
                    EMPLOYEE_NUMBER,
                    direct(CUSTOM_EXTENSION, "employeeId")),
                createdWith("employeeId", "\"701984\""))
            .ignoring("meta", "roles"),
        legacy(
                "entra-067-create-user-lucid-extension",
                LUCID,
                (directory, entra) -> {
                  directory.user("1", "adele@contoso.com", "Adele", "Vance");
                  directory.set("1", "extensionAttribute1", "CC-100");
                  directory.set("1", "extensionAttribute2", "True");
                  directory.set("1", "extensionAttribute3", "False");
                  entra.runCycle();
                })
            .ignoring("schemas", "meta", "roles"),
        legacy(
                "entra-069-create-user-kusto-shaped",
                users(
                    USER_NAME,
                    ACTIVE,
                    DISPLAY_NAME,
                    EXTERNAL_ID,
                    EMAIL,
                    direct("title", "jobTitle"),
                    direct("addresses[type eq \"work\"].country", "jobTitle"),
                    direct("addresses[type eq \"work\"].locality", "jobTitle"),
                    direct("addresses[type eq \"work\"].postalCode", "jobTitle"),
                    direct("addresses[type eq \"work\"].region", "jobTitle"),
                    direct("phoneNumbers[type eq \"fax\"].value", "jobTitle"),
                    direct("phoneNumbers[type eq \"mobile\"].value", "jobTitle"),
                    direct("phoneNumbers[type eq \"work\"].value", "jobTitle"),
                    direct(ENTERPRISE + "department", "jobTitle")),
                createdWith("jobTitle", "\"Engineer\""))
            .ignoring("meta", "roles"),
        legacy("entra-300-create-group", CUSTOM, group("displayName")));
  }

  private static List<WireScenario> legacyPatches() {
    return List.of(
        legacy(
            "entra-100-patch-multi",
            LUCID,
            changed(directory -> directory.set("1", "mail", "x@b.c").set("1", "surname", "King"))),
        legacy("entra-101-patch-username", LUCID, changed(WireScenarios::rename)),
        legacy("entra-102-patch-username-conflict", LUCID, changed(WireScenarios::rename)),
        legacy("entra-103-patch-disable-legacy", LUCID, changed(WireScenarios::disable)),
        legacy(
            "entra-107-patch-restore",
            LUCID,
            changed(WireScenarios::disable).andThen(WireScenarios::enable)),
        legacy(
            "entra-112-patch-replace-many-legacy",
            users(
                USER_NAME,
                DISPLAY_NAME,
                EMAIL,
                GIVEN_NAME,
                FAMILY_NAME,
                EXTERNAL_ID,
                EMPLOYEE_NUMBER),
            with("employeeId", "1").andThen(WireScenarios::changeEverything)),
        legacy(
            "entra-117-patch-custom-extension",
            and(direct(CUSTOM_EXTENSION, "custom")),
            changed(directory -> directory.set("1", "custom", "701985"))),
        legacy(
            "entra-119-patch-lucid-sub-replace-keeps-siblings",
            LUCID,
            with("extensionAttribute3", "True").andThen(change("extensionAttribute3", "False"))),
        legacy(
            "entra-122-patch-core-urn-prefix",
            users(
                direct("urn:ietf:params:scim:schemas:core:2.0:User:userName", "userPrincipalName")
                    .withMatchingPriority(1)),
            changed(WireScenarios::rename)),
        legacy(
            "entra-130-email-replace-exists",
            users(
                USER_NAME,
                EMAIL,
                direct("addresses[type eq \"work\"].formatted", "office"),
                direct(ENTERPRISE + "department", "department")),
            with("office", "18/2110")
                .andThen(
                    (directory, entra) -> {
                      directory.set("1", "mail", "x@b.c").set("1", "office", "18/2111");
                      directory.set("1", "department", "Retail");
                      entra.runCycle();
                    })),
        legacy(
            "entra-131-email-add-not-exists",
            users(USER_NAME, direct("emails[type eq \"work\"].value", "otherMail")),
            changed(directory -> directory.set("1", "otherMail", "something@outlook.com"))),
        legacy(
            "entra-143-phone-stored-verbatim",
            CUSTOM,
            with("telephoneNumber", "1").andThen(change("telephoneNumber", "55555555555"))),
        legacy(
            "entra-145-address-other-formatted-caps",
            users(
                USER_NAME,
                direct("addresses[type eq \"other\"].Formatted", "office"),
                direct("emails[type eq \"other\"].Value", "office")),
            changed(directory -> directory.set("1", "office", "Bldg 3"))),
        legacy(
            "entra-151-remove-absent-attr",
            and(direct("nickName", "nickName")),
            with("nickName", "Babs").andThen(change("nickName", null))),
        legacy("entra-169-manager-remove", CUSTOM, managed().andThen(change("manager", null))),
        legacy(
            "entra-182-roles-single-string-legacy",
            and(function("roles", "AppRoleAssignmentsComplex([appRoleAssignments])")),
            changed(directory -> directory.set("1", "appRoleAssignments", read(ROLES)))),
        legacy(
            "entra-184-roles-complex-string-idempotent",
            and(function("roles", "AppRoleAssignmentsComplex([appRoleAssignments])")),
            changed(directory -> directory.set("1", "appRoleAssignments", read(ROLES)))));
  }

  private static List<WireScenario> compliantPatches() {
    return List.of(
        compliant("entra-104-patch-disable-flag", LUCID, changed(WireScenarios::disable)),
        compliant(
            "entra-110-patch-add-single-flag",
            and(direct("nickName", "nickName")),
            changed(directory -> directory.set("1", "nickName", "Babs"))),
        compliant(
            "entra-120-patch-lucid-pathless-flag",
            LUCID,
            (directory, entra) -> {
              directory.user("1", "ada@b.c", "Ada", "Lovelace");
              directory.set("1", "extensionAttribute1", "B-0");
              directory.set("1", "extensionAttribute2", "True");
              entra.runCycle();
              directory.set("1", "extensionAttribute1", "B-1");
              directory.set("1", "extensionAttribute2", "False");
              entra.runCycle();
            }),
        compliant(
            "entra-142-phone-add-types",
            CUSTOM,
            changed(
                directory ->
                    directory
                        .set("1", "mobile", "44-471-5001")
                        .set("1", "facsimileTelephoneNumber", "44-471-5001"))),
        compliant("entra-160-manager-add-string", CUSTOM, managed()),
        compliant("entra-317-group-remove-non-member-valuepath", LUCID, ungrouped()),
        compliant("entra-321-group-validator-remove-member", LUCID, ungrouped()));
  }

  private static List<WireScenario> groups() {
    return List.of(
        legacy(
            "entra-211-delete-user-twice",
            LUCID,
            changed(directory -> directory.set("1", "deletedDateTime", "2020-01-01T00:00:00Z"))),
        legacy("entra-310-group-rename", LUCID, grouped().andThen(WireScenarios::regroup)),
        legacy(
            "entra-327-group-member-group",
            LUCID,
            (directory, entra) -> {
              directory.group("g", "Outer", List.of("h")).group("h", "Inner", List.of());
              entra.runCycle();
            }),
        legacy("entra-328-group-add-unknown-member", LUCID, grouped()),
        legacy(
            "entra-330-delete-group",
            LUCID,
            grouped()
                .andThen(
                    (directory, entra) -> {
                      directory.remove("g");
                      entra.runCycle();
                    })));
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> created(String name) {
    return (directory, entra) -> {
      directory.user("1", name, "Ada", "Lovelace");
      entra.runCycle();
    };
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> createdWith(
      String attribute, String value) {
    return (directory, entra) -> {
      directory.user("1", "ada@b.c", "Ada", "Lovelace").set("1", attribute, read(value));
      entra.runCycle();
    };
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> with(
      String attribute, String value) {
    return createdWith(attribute, "\"" + value + "\"");
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> changed(
      Consumer<InMemoryDirectory> change) {
    return (directory, entra) -> {
      created("ada@b.c").accept(directory, entra);
      change.accept(directory);
      entra.runCycle();
    };
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> change(
      String attribute, @Nullable String value) {
    return (directory, entra) -> {
      if (value == null) {
        directory.set("1", attribute, (JsonNode) null);
      } else {
        directory.set("1", attribute, value);
      }
      entra.runCycle();
    };
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> group(String displayName) {
    return (directory, entra) -> {
      directory.group("g", displayName, List.of());
      entra.runCycle();
    };
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> grouped() {
    return (directory, entra) -> {
      directory.user("1", "ada@b.c", "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      entra.runCycle();
    };
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> ungrouped() {
    return grouped()
        .andThen(
            (directory, entra) -> {
              directory.group("g", "Sales", List.of());
              entra.runCycle();
            });
  }

  private static BiConsumer<InMemoryDirectory, EntraProvisioning> managed() {
    return (directory, entra) -> {
      directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      directory.set("1", "manager", "2");
      entra.runCycle();
    };
  }

  private static void regroup(InMemoryDirectory directory, EntraProvisioning entra) {
    directory.group("g", "Marketing", List.of("1"));
    entra.runCycle();
  }

  private static void changeEverything(InMemoryDirectory directory, EntraProvisioning entra) {
    directory.set("1", "displayName", "Pvlo").set("1", "mail", "x@b.c");
    directory.set("1", "givenName", "Gtfd").set("1", "surname", "Pkqf");
    directory.set("1", "mailNickname", "Eqpj").set("1", "employeeId", "Eqpj");
    entra.runCycle();
  }

  private static void rename(InMemoryDirectory directory) {
    directory.set("1", "userPrincipalName", "5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com");
  }

  private static void disable(InMemoryDirectory directory) {
    directory.set("1", "accountEnabled", BooleanNode.FALSE);
  }

  private static void enable(InMemoryDirectory directory, EntraProvisioning entra) {
    directory.set("1", "accountEnabled", BooleanNode.TRUE);
    entra.runCycle();
  }

  private static JsonNode read(String json) {
    return JSON.readTree(json);
  }
}
